import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const root = join(__dirname, "..");

/** Where folders with a plan and its source are. */
const places = ["test/fixtures/plans", "examples/violating", "examples/compliant"];

/**
 * Every folder with the Terraform (or the CDKTF) of a plan in it, by name: that of the folder for the fixtures of tests, its path
 * below `examples` for examples.
 */
export function planFolders(): ReadonlyMap<string, string> {
  const folders = places.flatMap((place) =>
    readdirSync(join(root, place), { recursive: true, encoding: "utf8" })
      .filter((file) => /(^|\/)main\.(tf|ts)$/.test(file))
      .map((file) => dirname(join(root, place, file))),
  );
  const outermost = folders.filter((folder) => !folders.some((other) => folder.startsWith(`${other}/`)));
  return new Map(outermost.map((folder) => [nameOf(folder), folder]));
}

function nameOf(folder: string): string {
  return relative(join(root, "examples"), folder).replace("../test/fixtures/plans/", "");
}
