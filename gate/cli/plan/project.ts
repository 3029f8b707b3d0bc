import { readFile } from "node:fs/promises";
import { GateError } from "../../errors";

/** What `cdktf.json` says about a CDKTF project. Source: https://developer.hashicorp.com/terraform/cdktf/create-and-deploy/configuration-file */
export interface Project {
  /** The shell command that synthesizes. */
  readonly app: string;
  /**
   * Folder that the app synthesizes into, relative to the project's folder.
   *
   * @default "cdktf.out"
   */
  readonly output: string;
  /** Values for the app's context, if there are any. */
  readonly context?: unknown;
}

async function readText(): Promise<string> {
  try {
    return await readFile("cdktf.json", "utf8");
  } catch (error) {
    throw new GateError(
      "usage",
      `cdktf.json: cannot be read in this folder (${(error as NodeJS.ErrnoException).code}); ` +
        `run "aurora-guard plan" in the folder of a CDKTF project, or "aurora-guard check <plan>" on a plan you have`,
      { cause: error },
    );
  }
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new GateError("usage", `cdktf.json: not JSON (${(error as Error).message}); correct it`, { cause: error });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new GateError("usage", `cdktf.json: its JSON is no object; write {"language": ..., "app": ...}`);
  }
  return value as Record<string, unknown>;
}

/**
 * Reads the `cdktf.json` of the project in the current folder.
 *
 * @throws GateError `usage` where it is missing, not JSON, or names no app
 */
export async function readProject(): Promise<Project> {
  const { app, output = "cdktf.out", context } = parseObject(await readText());
  if (typeof app !== "string" || app.trim() === "") {
    throw new GateError(
      "usage",
      `cdktf.json: "app" is ${JSON.stringify(app) ?? "missing"}; name the command that synthesizes`,
    );
  }
  if (typeof output !== "string" || output === "") {
    throw new GateError(
      "usage",
      `cdktf.json: "output" is ${JSON.stringify(output)}; name a folder, or leave it out for cdktf.out`,
    );
  }
  return { app, output, context };
}
