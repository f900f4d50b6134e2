// 工作线程：在页面之外读、合、写，页面一刻也不停
import { answerIn, type WorkerScope } from "../worker/answering.ts";
import type { Job } from "./asking.ts";
import { consolidationJob } from "./job.ts";

answerIn<Job>(globalThis as unknown as WorkerScope, consolidationJob());
