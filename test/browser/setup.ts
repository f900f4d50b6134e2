// vitest globalSetup: finds and unpacks Chromium once, before any worker wants it.
import type { TestProject } from "vitest/node";
import { type ChromiumPlace, findChromium } from "./launch.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** For `openBrowser(inject("chromium"))`. */
    chromium: ChromiumPlace;
  }
}

/** Called by vitest: provides `chromium` to all workers. */
export async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", await findChromium());
}
