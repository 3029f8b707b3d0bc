# The estate of ../hcl some time after it was made: prior-state.json is what is there, and the plan is a small update, in
# which everything gets stronger or stays as it is. before.json holds what was different.
module "estate" {
  source = "./estate"
}
