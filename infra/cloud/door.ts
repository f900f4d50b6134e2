// 大门：契约里的每条路由；登录的先验令牌，公开的不验
import { RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  DomainName,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import type { Key } from "aws-cdk-lib/aws-kms";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, type RetentionDays } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { Configuration } from "./configuration.ts";

/** Requests a second, and at once: a bureau of 500 schools syncing on the last day stays far below. */
const throttle = { rateLimit: 50, burstLimit: 100 };

/**
 * What one line of the access log says. Left out on purpose: address, path and query (unit, batch and row codes), agent,
 * and everything of the token. `routeKey` has the path's names only, `GET /api/units/{unit}/rows`.
 */
const accessLine = {
  at: "$context.requestTime",
  request: "$context.requestId",
  route: "$context.routeKey",
  status: "$context.status",
  milliseconds: "$context.responseLatency",
  bytes: "$context.responseLength",
  functionStatus: "$context.integrationStatus",
};

export interface Route {
  readonly id: string;
  readonly method: "GET" | "PUT" | "POST";
  readonly path: string;
  readonly public: boolean;
  readonly function: IFunction;
}

/** The one HTTP API: routes, tokens, throttling, access log and, when configured, the bureau's own domain. */
export class Door extends Construct {
  readonly accessLog: LogGroup;
  /** `https://…`, without a closing slash. */
  readonly address: string;
  /** What the domain's CNAME record must say; undefined without a domain. */
  readonly domainTarget: string | undefined;

  constructor(
    scope: Construct,
    id: string,
    {
      domain,
      signIn,
      logDays,
      logKey,
      routes,
    }: Pick<Configuration, "domain" | "signIn" | "logDays"> & {
      readonly logKey: Key;
      readonly routes: readonly Route[];
    },
  ) {
    super(scope, id);
    const api = new HttpApi(this, "api", {
      description: "Chengxin",
      createDefaultStage: false,
      // With a domain of its own there is one address, or the manifest and the page would have two origins.
      disableExecuteApiEndpoint: domain !== undefined,
    });
    const token = new HttpJwtAuthorizer("token", signIn.issuer, { jwtAudience: [signIn.audience] });
    for (const route of routes)
      api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration: new HttpLambdaIntegration(route.id, route.function),
        authorizer: route.public ? new HttpNoneAuthorizer() : token,
      });
    const ownName =
      domain &&
      new DomainName(this, "domain", {
        domainName: domain.name,
        certificate: Certificate.fromCertificateArn(this, "certificate", domain.certificate),
      });
    this.accessLog = new LogGroup(this, "access-log", {
      encryptionKey: logKey,
      retention: logDays as RetentionDays,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    new HttpStage(this, "stage", {
      httpApi: api,
      stageName: "$default",
      autoDeploy: true,
      throttle,
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog),
        format: AccessLogFormat.custom(JSON.stringify(accessLine)),
      },
      ...(ownName === undefined ? {} : { domainMapping: { domainName: ownName } }),
    });
    this.address = domain === undefined ? api.apiEndpoint : `https://${domain.name}`;
    this.domainTarget = ownName?.regionalDomainName;
  }
}
