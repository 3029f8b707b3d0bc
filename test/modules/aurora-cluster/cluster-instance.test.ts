import { ClusterInstance } from "../../../modules";
import { messageOf } from "../support";

test("a provisioned instance has its class, a serverless one the class of all serverless ones", () => {
  const provisioned = ClusterInstance.provisioned("Writer", { instanceClass: "db.r7g.large" });
  const serverless = ClusterInstance.serverlessV2("Reader");
  expect([
    [provisioned.id, provisioned.instanceClass, provisioned.isServerless],
    [serverless.id, serverless.instanceClass, serverless.isServerless],
  ]).toEqual([
    ["Writer", "db.r7g.large", false],
    ["Reader", "db.serverless", true],
  ]);
});

test.each(["", "1st", "reader_1", "reader--1", "a".repeat(31)])("fails for the id %j", (id) => {
  expect(messageOf(() => ClusterInstance.serverlessV2(id))).toBe(
    "ConstructError: ClusterInstance: 1 value cannot be used.\n" +
      `- id: got "${id}"; allowed: 1 to 30 letters, digits and single hyphens, first a letter; ` +
      "fix: give an id such as Writer or Reader-1.",
  );
});

test.each(["r7g.large", "db.serverless"])("fails for the provisioned class %s", (instanceClass) => {
  expect(messageOf(() => ClusterInstance.provisioned("Writer", { instanceClass }))).toBe(
    "ConstructError: ClusterInstance.provisioned: 1 value cannot be used.\n" +
      `- instanceClass: got "${instanceClass}"; allowed: a provisioned instance class; ` +
      "fix: give a class such as db.r7g.large, or make the instance with ClusterInstance.serverlessV2.",
  );
});
