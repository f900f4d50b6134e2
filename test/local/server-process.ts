// 本机服务进程: the local server alone, as a process of its own that a test can kill; prints its addresses.
import { samplePeople } from "#infra/local/people.ts";
import { sampleBureau, sampleSchools } from "#infra/local/samples.ts";
import { startServer } from "#infra/local/server.ts";

const server = await startServer({
  dataDir: process.env.CHENGXIN_DATA ?? "",
  port: Number(process.env.CHENGXIN_PORT ?? 0),
  next: false,
  people: samplePeople(await sampleSchools(), sampleBureau),
  founder: { bureau: sampleBureau.code, administrator: "administrator" },
  environment: process.env,
  log: () => {},
  sweepSeconds: 3_600,
});
process.on("SIGTERM", () => void server.stop().then(() => process.exit(0)));
const { engine, inside, issuer, origin } = server;
process.stdout.write(
  `${JSON.stringify({ origin, inside, issuer, endpoint: engine.endpoint, guard: engine.pid })}\n`,
);
