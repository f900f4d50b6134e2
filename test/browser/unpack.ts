// 解包: run as a child process, because @sparticuz/chromium unpacks into os.tmpdir() of whoever imports it
// and reads AWS_EXECUTION_ENV at import. launch.ts sets both for this process only.
import chromium from "@sparticuz/chromium";

process.stdout.write(await chromium.executablePath());
