import { readAttributes } from "../../../gate/document/attributes";
import type { JsonObject } from "../../../gate/document/json";

describe("an attribute", () => {
  test.each<[string, object, object]>([
    [
      "that is null is known to be null",
      { a: null },
      { known: { a: null }, unknown: {}, expressions: { a: { constant_value: null } } },
    ],
    [
      "with an escape is known without it",
      { a: "$${b}" },
      { known: { a: "${b}" }, unknown: {}, expressions: { a: { constant_value: "$${b}" } } },
    ],
    [
      "computed from nothing has an empty expression, as one of constants would mean that it is not set",
      { a: "${!false}", b: '${terraform.workspace == "prod"}' },
      { known: {}, unknown: { a: true, b: true }, expressions: { a: {}, b: {} } },
    ],
    [
      "that is a list with a computed element is unknown as a whole",
      { a: ["x", "${var.y}"] },
      {
        known: {},
        unknown: { a: true },
        expressions: { a: { constant_value: ["x", "${var.y}"], references: ["var.y"] } },
      },
    ],
    [
      "that is a map stays known where it is not computed",
      { tags: { A: "x", B: "${var.y}" } },
      {
        known: { tags: { A: "x" } },
        unknown: { tags: { B: true } },
        expressions: { tags: { constant_value: { A: "x", B: "${var.y}" }, references: ["var.y"] } },
      },
    ],
    [
      "that is the dimensions of an alarm is a map",
      { dimensions: { DBClusterIdentifier: "${aws_rds_cluster.orders.id}" } },
      {
        known: { dimensions: {} },
        unknown: { dimensions: { DBClusterIdentifier: true } },
        expressions: {
          dimensions: {
            constant_value: { DBClusterIdentifier: "${aws_rds_cluster.orders.id}" },
            references: ["aws_rds_cluster.orders.id", "aws_rds_cluster.orders"],
          },
        },
      },
    ],
    [
      "that is a single block is a list of one",
      { scaling: { max: 4, min: "${var.y}" } },
      {
        known: { scaling: [{ max: 4 }] },
        unknown: { scaling: [{ min: true }] },
        expressions: {
          scaling: [{ max: { constant_value: 4 }, min: { constant_value: "${var.y}", references: ["var.y"] } }],
        },
      },
    ],
    [
      "that is a list of objects to Terraform has one expression",
      { ingress: [{ from_port: 5432, cidr_blocks: ["${var.y}"] }] },
      {
        known: { ingress: [{ from_port: 5432 }] },
        unknown: { ingress: [{ cidr_blocks: true }] },
        expressions: {
          ingress: { constant_value: [{ from_port: 5432, cidr_blocks: ["${var.y}"] }], references: ["var.y"] },
        },
      },
    ],
    [
      "made by a dynamic block is unknown, without an expression",
      { dynamic: { ingress: { for_each: ["a"], content: {} } }, ingress: [{ from_port: 1 }] },
      { known: {}, unknown: { ingress: true }, expressions: {} },
    ],
    [
      "of Terraform's own is none of the resource",
      { "//": {}, count: 1, depends_on: [], provider: "aws", lifecycle: {}, provisioner: [{}], connection: {} },
      { known: {}, unknown: {}, expressions: {} },
    ],
  ])("%s", (_name, block, expected) => {
    expect(readAttributes(block as JsonObject, true)).toEqual(expected);
  });
});

test("in a data source, a list with a computed element keeps the others", () => {
  const { known, unknown } = readAttributes({ a: ["x", "${var.y}"] }, false);
  expect({ known, unknown }).toEqual({ known: { a: ["x", null] }, unknown: { a: [false, true] } });
});
