import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { GateError } from "../../errors";
import { note, type Terminal } from "../terminal";
import { runProcess } from "./process";
import type { Project } from "./project";

/** One stack that the app has synthesized. */
export interface SynthesizedStack {
  readonly name: string;
  /** The folder of its `cdk.tf.json`, where Terraform runs. */
  readonly folder: string;
}

interface ManifestStack {
  readonly name: string;
  readonly workingDirectory: string;
  readonly annotations?: readonly {
    readonly level: string;
    readonly constructPath: string;
    readonly message: string;
  }[];
}

interface Manifest {
  readonly stacks: Readonly<Record<string, ManifestStack>>;
}

function environmentOfApp(project: Project, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const context = project.context === undefined ? {} : { CDKTF_CONTEXT_JSON: JSON.stringify(project.context) };
  return { ...environment, ...context, CDKTF_OUTDIR: project.output };
}

async function runApp(project: Project, terminal: Terminal): Promise<void> {
  const { outcome, errors } = await runProcess(project.app, [], {
    folder: ".",
    environment: environmentOfApp(project, terminal.environment),
    stdout: 2,
    showErrors: true,
    shell: true,
  });
  if (outcome !== "done") {
    throw new GateError(
      "document",
      `cdktf.json: the app "${project.app}" failed (${errors}); its own message is above: correct it and run again`,
    );
  }
}

async function readManifest(project: Project, path: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Manifest;
  } catch (error) {
    throw new GateError(
      "document",
      `${path}: the app "${project.app}" ended without writing it; ` +
        `let the app call synth() and synthesize into CDKTF_OUTDIR`,
      { cause: error },
    );
  }
}

function showAnnotations(stacks: readonly ManifestStack[], terminal: Terminal): void {
  for (const annotation of stacks.flatMap((stack) => stack.annotations ?? [])) {
    note(terminal, `${annotation.level.replace("@cdktf/", "")}: ${annotation.constructPath}: ${annotation.message}`);
  }
}

/**
 * Runs the project's app as cdktf-cli does and reads which stacks it has written.
 *
 * @throws GateError `document` where the app fails or writes no stack
 */
export async function synthesize(project: Project, terminal: Terminal): Promise<readonly SynthesizedStack[]> {
  const path = join(project.output, "manifest.json");
  // An app that writes nothing must not be judged by what an earlier run has left.
  await rm(path, { force: true });
  await runApp(project, terminal);
  const stacks = Object.values((await readManifest(project, path)).stacks);
  if (stacks.length === 0) {
    throw new GateError("document", `${path}: names no stack; let the app make one`);
  }
  showAnnotations(stacks, terminal);
  return stacks.map(({ name, workingDirectory }) => ({ name, folder: join(project.output, workingDirectory) }));
}
