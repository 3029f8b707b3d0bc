import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { estate, type Plan } from "../../bench/estate";
import { check, type Verdict } from "../../gate";

const plans = join(__dirname, "..", "fixtures", "plans");
const aurora = fixture("aurora-postgresql");
const ordinary = fixture("ordinary-estate");

function fixture(name: string): Plan {
  return JSON.parse(readFileSync(join(plans, name, "plan.json"), "utf8")) as Plan;
}

describe("an estate of plans", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "aurora-guard-estate-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function judge(plan: Plan): Promise<Verdict> {
    const file = join(folder, "plan.json");
    writeFileSync(file, JSON.stringify(plan));
    const [verdict] = await check(file);
    if (verdict === undefined) throw new Error("no verdict");
    return verdict;
  }

  test("is judged as each of its copies is, each within a module of its own", async () => {
    const one = await judge(aurora);
    const three = await judge(estate([aurora, ordinary, aurora], 150_000).plan);
    const repeated = ["module.orders0001", "module.orders0003"].flatMap((module) =>
      one.results.map(({ rule, address, status }) => ({ rule, address: `${module}.${address}`, status })),
    );
    const plain = three.results.map(({ rule, address, status }) => ({ rule, address, status }));
    const text = (results: readonly object[]): string[] => results.map((result) => JSON.stringify(result)).sort();

    expect(text(plain)).toEqual(text(repeated));
    expect(three.passed).toBe(one.passed);
  });

  test("is at least as large as asked for, and at most one copy larger", () => {
    const { plan, copies } = estate([aurora, ordinary], 500_000);
    const size = JSON.stringify(plan).length;

    expect({ copies, large: size >= 495_000, tooLarge: size > 600_000 }).toEqual({
      copies: 8,
      large: true,
      tooLarge: false,
    });
  });

  test("fails on a plan that has modules itself", () => {
    const { plan } = estate([aurora], 1);

    expect(() => estate([plan], 1)).toThrow(
      new Error("parts: got a plan with modules, want one whose resources are all in the root module"),
    );
  });

  test("fails without a plan to repeat", () => {
    expect(() => estate([], 1)).toThrow(new Error("parts: got none, want at least one plan to repeat"));
  });

  test("fails without a size", () => {
    expect(() => estate([aurora], 0)).toThrow(new Error("bytes: got 0 or less, want a size of at least 1 byte"));
  });
});
