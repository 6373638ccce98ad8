-- Reads an aggregate for a decision, and whether the events were applied before.
-- KEYS  1 state, 2 outbox, 3… keys of the lookups
-- ARGV  ids (a list: its length, then the items), fields (a list), lookups (count, then command, key index, argument list)
-- Answer  {meta, seen, slots, failure, tombstone, unsent, fields, lookups}: see snapshot.lua
local ids = take_ids()
local fields = take_list()
local lookups = take_calls()
return snapshot(KEYS[1], KEYS[2], ids, fields, lookups)
