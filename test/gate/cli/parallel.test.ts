import { mapInParallel } from "../../../gate/cli/plan/parallel";

describe("mapping in parallel", () => {
  test("keeps the order of the items, whichever is done first", async () => {
    const slow: ((value: string) => void)[] = [];
    const values = mapInParallel(["slow", "fast"], 2, (item) => {
      if (item === "slow") return new Promise<string>((resolve) => slow.push(resolve));
      slow.forEach((resolve) => resolve("slow is done"));
      return Promise.resolve("fast is done");
    });

    expect(await values).toEqual(["slow is done", "fast is done"]);
  });

  test("never has more calls under way than the limit", async () => {
    let underWay = 0;
    const seen: number[] = [];
    await mapInParallel([1, 2, 3, 4, 5], 2, async () => {
      underWay += 1;
      seen.push(underWay);
      await Promise.resolve();
      underWay -= 1;
    });

    expect({ calls: seen.length, most: Math.max(...seen) }).toEqual({ calls: 5, most: 2 });
  });

  test("fails as the first call that fails", async () => {
    const values = mapInParallel([1, 2], 1, (item) => Promise.reject(new Error(`item ${item}`)));

    await expect(values).rejects.toThrow(new Error("item 1"));
  });
});
