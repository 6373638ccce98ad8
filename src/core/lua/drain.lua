-- The next events of an inbox for the holder of its lease; an empty inbox gives the lease back, so that no event waits for nobody.
-- KEYS  1 inbox, 2 lease
-- ARGV  token, lease in milliseconds, how many, take (1: take the lease if it is free)
-- Answer  events in order of arrival; an empty list when there is none or the lease is another's
if ARGV[4] == '1' then redis.call('SET', KEYS[2], ARGV[1], 'NX', 'PX', ARGV[2]) end
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return {} end
local events = redis.call('LRANGE', KEYS[1], 0, tonumber(ARGV[3]) - 1)
if #events == 0 then redis.call('DEL', KEYS[2]) else redis.call('PEXPIRE', KEYS[2], ARGV[2]) end
return events
