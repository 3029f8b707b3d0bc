import { writeFile } from "node:fs/promises";
import type { Command } from "commander";
import { commentedConfiguration } from "../../configuration/commented";
import { configurationFile } from "../../configuration/configuration";
import { GateError } from "../../errors";
import type { CommandContext } from "../context";
import { writeReport } from "../terminal";

const examples = `
Example:
  $ aurora-guard init
`;

async function init({ terminal, finish }: CommandContext): Promise<void> {
  try {
    await writeFile(configurationFile, commentedConfiguration, { flag: "wx" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message =
      code === "EEXIST"
        ? `${configurationFile}: there is one already; edit it, or move it away first`
        : `${configurationFile}: cannot be written (${code}); run this in a folder that is yours`;
    throw new GateError("usage", message, { cause: error });
  }
  await writeReport(
    terminal,
    `${configurationFile}: written. Every key in it is a comment: take away the # of what you need.\n`,
  );
  finish(0);
}

/** `aurora-guard init`: writes a commented configuration. */
export function registerInit(program: Command, context: CommandContext): void {
  program
    .command("init")
    .description("write a commented configuration into this folder")
    .addHelpText("after", examples)
    .action(() => init(context));
}
