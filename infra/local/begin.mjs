// 启动入口: plain JavaScript, so that an old Node can still say what it needs before it meets TypeScript.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `需要 Node 22.18 或更高版本，现在是 ${process.versions.node}。\n  请在项目文件夹运行 npm ci（自带 Node 24），再运行 npm start。\n` +
      `Node 22.18 or newer is needed, this is ${process.versions.node}.\n  Run npm ci in the project's folder (it brings Node 24), then npm start.`,
  );
  process.exitCode = 1;
} else {
  await import("./start.ts");
}
