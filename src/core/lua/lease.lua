-- Takes or keeps a lease that one process at a time holds.
-- KEYS  1 lease
-- ARGV  owner, milliseconds
-- Answer  1 when the caller holds it, 0 when another does
local holder = redis.call('GET', KEYS[1])
if holder == ARGV[1] then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return 1
end
return redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0
