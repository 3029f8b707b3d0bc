import { mkdir, open, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { runProcess, type Finished } from "./process";
import type { SynthesizedStack } from "./synthesize";

/** The name of the program to run: `TERRAFORM_BINARY_NAME`, as for cdktf-cli, else `terraform`. */
export function terraformName(environment: NodeJS.ProcessEnv): string {
  return environment.TERRAFORM_BINARY_NAME || "terraform";
}

/** Terraform as it is found on this machine, run as automation does: no questions, no colours, no call home. */
export class Terraform {
  private constructor(
    private readonly binary: string,
    private readonly environment: NodeJS.ProcessEnv,
  ) {}

  /** Looks for Terraform on the `PATH`; undefined where there is none. */
  public static async find(environment: NodeJS.ProcessEnv, pluginCache: string): Promise<Terraform | undefined> {
    const binary = terraformName(environment);
    const automation = { ...environment, TF_IN_AUTOMATION: "1", CHECKPOINT_DISABLE: "1" };
    const { outcome } = await runProcess(binary, ["version"], { folder: ".", environment: automation });
    if (outcome === "missing") {
      return undefined;
    }
    if (environment.TF_PLUGIN_CACHE_DIR || environment.TF_CLI_CONFIG_FILE) {
      return new Terraform(binary, automation);
    }
    await mkdir(pluginCache, { recursive: true });
    // Freshly synthesized stacks have no lock file, and without the second variable Terraform fills the cache from the
    // network for each of them again. Source: https://developer.hashicorp.com/terraform/cli/config/config-file#provider-plugin-cache
    const cached = { TF_PLUGIN_CACHE_DIR: resolve(pluginCache), TF_PLUGIN_CACHE_MAY_BREAK_DEPENDENCY_LOCK_FILE: "1" };
    return new Terraform(binary, { ...automation, ...cached });
  }

  /** Makes the stack's folder ready to plan. */
  public initialize(stack: SynthesizedStack): Promise<Finished> {
    return this.run(["init", "-input=false", "-no-color"], stack);
  }

  /**
   * Plans the stack and writes the plan as JSON to `path`, a new file, readable by its owner alone: it holds secrets in clear.
   * Terraform's own plan file is made beside it and removed.
   */
  public async plan(stack: SynthesizedStack, path: string): Promise<Finished> {
    const planFile = resolve(`${path}.binary`);
    try {
      const planned = await this.run(["plan", "-input=false", "-no-color", `-out=${planFile}`], stack);
      return planned.outcome === "done" ? await this.show(stack, planFile, path) : planned;
    } finally {
      await rm(planFile, { force: true });
    }
  }

  private async show(stack: SynthesizedStack, planFile: string, path: string): Promise<Finished> {
    const file = await open(path, "wx", 0o600);
    try {
      return await this.run(["show", "-json", "-no-color", planFile], stack, file.fd);
    } finally {
      await file.close();
    }
  }

  private run(args: readonly string[], stack: SynthesizedStack, stdout?: number): Promise<Finished> {
    return runProcess(this.binary, args, { folder: stack.folder, environment: this.environment, stdout });
  }
}
