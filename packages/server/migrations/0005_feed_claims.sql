-- Several processes may poll: whoever claims a feed first reads it, the others leave it alone until the claim lapses.
alter table feeds add column claimed_until timestamptz;
