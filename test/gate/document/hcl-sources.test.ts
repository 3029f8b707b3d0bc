import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { hclSources } from "../../../gate/document/hcl-sources";
import { temporaryFolder, writeFiles } from "../cli/temporary-folder";

const network = `
# resource "aws_vpc" "comment" {
module "shop" {
  source   = "../modules/shop"
  for_each = toset(["a"])
}
module "registry" {
  source = "terraform-aws-modules/rds-aurora/aws"
}
resource "aws_vpc" "here" {}
data "aws_region" "here" {}
`;

describe("the sources in HCL", () => {
  const folder = temporaryFolder();
  beforeEach(() => {
    writeFiles(folder(), {
      "infra/network.tf": network,
      "modules/shop/main.tf": 'module "db" {\n  source = "./db"\n}\n',
      "modules/shop/db/cluster.tf": '\nresource "aws_rds_cluster" "orders" {\n}\n',
      "other.tf": 'resource "aws_kms_key" "root" {}',
    });
    mkdirSync(join(folder(), ".git"));
  });

  test.each([
    ["aws_vpc.here", "infra/network.tf", 10],
    ["data.aws_region.here", "infra/network.tf", 11],
    ['module.shop["a.b\\"]"].module.db.aws_rds_cluster.orders[0]', "modules/shop/db/cluster.tf", 2],
    ["aws_kms_key.root", "other.tf", 1],
  ])("declare %s, beside the document or in the folder in use", (address, file, line) => {
    expect(hclSources(folder())("infra/plan.json", address)).toEqual({ file, line });
  });

  test.each(["aws_vpc.comment", "module.registry.aws_rds_cluster.this", "module.gone.aws_vpc.here", "module", "", "-"])(
    "do not declare %s",
    (address) => {
      expect(hclSources(folder())("infra/plan.json", address)).toBeUndefined();
    },
  );

  test("are named from the root of the repository, wherever in it one stands", () => {
    const find = hclSources(join(folder(), "infra"));

    expect(find("-", "aws_vpc.here")).toEqual({ file: "infra/network.tf", line: 10 });
  });

  test("are none where they lie outside of the repository", () => {
    const find = hclSources(join(folder(), "infra"));
    mkdirSync(join(folder(), "infra", ".git"));

    expect(hclSources(join(folder(), "infra"))("../plan.json", "aws_kms_key.root")).toBeUndefined();
    expect(find("nowhere/plan.json", "aws_vpc.here")).toEqual({ file: "infra/network.tf", line: 10 });
  });
});
