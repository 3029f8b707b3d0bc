import { realpath, rename, rm, stat, writeFile } from "node:fs/promises";

async function isSpecialFile(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function resolved(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return path;
  }
}

/**
 * Writes a file whole or not at all: first beside its place, then renamed into it. Links are followed. A path that is
 * a device or a pipe (`/dev/stdout`) is written to directly, as renaming would replace it.
 *
 * @throws the error of the file system, e.g. `ENOENT` where the folder does not exist
 */
export async function writeWholeFile(path: string, text: string): Promise<void> {
  if (await isSpecialFile(path)) {
    await writeFile(path, text);
    return;
  }
  const target = await resolved(path);
  const partial = `${target}.${process.pid}.partial`;
  try {
    await writeFile(partial, text);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
