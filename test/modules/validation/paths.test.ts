import { Construct } from "constructs";
import { boundedName, dashedName, pathInStack, shownPath } from "../../../modules/validation/paths";
import { stackWithEnvironment } from "../support";

function nested(...ids: readonly string[]): Construct {
  return ids.reduce<Construct>((scope, id) => new Construct(scope, id), stackWithEnvironment());
}

test("the path in a stack leaves out the stack and the ids that addresses leave out", () => {
  expect(pathInStack(nested("Orders", "Default", "StorageKey"))).toEqual(["Orders", "StorageKey"]);
});

test("the shown path begins with the stack", () => {
  expect(shownPath(nested("Orders", "Default"))).toBe("shop/Orders");
});

test("a dashed name is lower case and splits words", () => {
  expect(dashedName(nested("OrderStore", "2nd_Cluster!"))).toBe("shop-order-store-2nd-cluster");
});

test("a name that is longer than a service takes is shortened and stays unique", () => {
  const names = ["First", "Second"].map((id) => boundedName(nested("OrdersOfTheWholeCompany", id), 20));
  expect([boundedName(nested("Orders"), 20), ...names]).toEqual([
    "shop-orders",
    "shop-orders-156564e4",
    "shop-orders-074b181b",
  ]);
});
