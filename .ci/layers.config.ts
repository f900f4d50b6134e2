// 楼层：箭头只能向下。每条规则的名字就是一句话。
import type { IForbiddenRuleType } from "dependency-cruiser";

const never = (name: string, from: string, to: string): IForbiddenRuleType => ({
  name,
  severity: "error",
  from: { path: from },
  to: { path: to },
});

export const forbidden: IForbiddenRuleType[] = [
  never("shared knows none of its doors", "^shared/", "^(addin|lambdas|cli|infra|test)/"),
  never("the pane knows only shared", "^addin/", "^(lambdas|cli|infra|test)/"),
  never("lambdas know only shared", "^lambdas/", "^(addin|cli|infra|test)/"),
  never("the command line knows only shared", "^cli/", "^(addin|lambdas|infra|test)/"),
  never("nothing depends on tests", "^(shared|addin|lambdas|cli|infra)/", "^test/"),
  never("the cloud does not know the laptop", "^infra/cloud/", "^infra/local/"),
  never("the laptop does not know the cloud", "^infra/local/", "^infra/cloud/"),
  {
    name: "one lambda does not call another",
    severity: "error",
    from: { path: "^lambdas/([a-z]+-[a-z-]+)/" },
    to: { path: "^lambdas/[a-z]+-[a-z-]+/", pathNot: "^lambdas/$1/" },
  },
  never("the calendar knows only messages", "^shared/calendar/", "^shared/(?!calendar/|messages/)"),
  never("identity knows only the calendar", "^shared/identity/", "^shared/(?!identity/|calendar/)"),
  never("seals know nothing", "^shared/seal/", "^shared/(?!seal/)"),
  never("messages know nothing", "^shared/messages/", "^shared/(?!messages/)"),
  never(
    "a regime is data for the vocabulary of engine and supplements",
    "^shared/regimes/",
    "^shared/(?!regimes/|engine/|supplements/)",
  ),
  never(
    "the engine knows no regime",
    "^shared/engine/",
    "^shared/(regimes|workbook|access|cases|disclosure)/",
  ),
  never(
    "only the Excel host and the page's entry speak Office.js",
    "^addin/(?!hosts/|pane/|sign-in/)",
    "office-js",
  ),
  {
    name: "nothing goes in circles",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "shared is pure: no Node",
    severity: "error",
    from: { path: "^shared/" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "what runs in production is a dependency, not a devDependency",
    severity: "error",
    from: { path: "^(shared|addin|lambdas|cli)/" },
    to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "(@types|aws-lambda)" },
  },
  { name: "every import leads somewhere", severity: "error", from: {}, to: { couldNotResolve: true } },
];
