import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stackWaivers } from "../../../gate/document/stack-waivers";
import { waiversFileName } from "../../../modules";

const waiver = {
  rule: "rds/deletion_protection",
  address: "aws_rds_cluster.Orders",
  reason: "a sandbox",
  owner: "data",
  expires: "2027-01-31",
};

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aurora-guard-"));
  file = join(folder, waiversFileName);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function read(source = folder) {
  return stackWaivers(source, "2026-11-24", 366);
}

test("the waivers that constructs left in a stack's folder are read, with the file that they are from", async () => {
  writeFileSync(file, JSON.stringify([waiver]));
  expect(await read()).toEqual([{ ...waiver, source: file }]);
});

test("those beside a plan are read as well", async () => {
  const plan = join(folder, "plan.json");
  writeFileSync(plan, "{}");
  writeFileSync(file, JSON.stringify([waiver]));
  expect(await read(plan)).toEqual([{ ...waiver, source: file }]);
});

test("there are none where no file is, nor beside standard input", async () => {
  expect([await read(), await read("-")]).toEqual([[], []]);
});

describe("fails for", () => {
  test.each<[string, string, string]>([
    ["what is no JSON", "[", ": got text that is no JSON, want "],
    ["what is no list", "{}", ": got JSON that is no array of waivers, want "],
    ["a waiver that is none", "[1]", ": [0]: got a waiver that is no object, want "],
    ["a waiver without owner", JSON.stringify([{ ...waiver, owner: " " }]), ": [0]: got a waiver without owner, want "],
    [
      "an end that is no day",
      JSON.stringify([{ ...waiver, expires: "soon" }]),
      ": [0]: got a waiver that expires on soon, want ",
    ],
    [
      "an end that is too far",
      JSON.stringify([{ ...waiver, expires: "2028-01-01" }]),
      ": [0]: got a waiver that expires on 2028-01-01, want ",
    ],
  ])("%s", async (_, text, message) => {
    writeFileSync(file, text);
    await expect(read()).rejects.toMatchObject({ code: "document" });
    await expect(read()).rejects.toThrow(`${file}${message}`);
  });
});
