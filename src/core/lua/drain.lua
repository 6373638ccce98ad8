-- The next events of an inbox for the holder of its lease; an empty inbox gives the lease back, so that no event waits for nobody.
-- The lease is "owner token": the token is new at every call and spent by the commit that takes the events.
-- KEYS  1 inbox, 2 lease
-- ARGV  owner, token, lease in milliseconds, how many (0 gives the lease back), take (1: take the lease if it is free, 2: whoever has it)
-- Answer  events in order of arrival; an empty list when there is none or the lease is another's
local holder = redis.call('GET', KEYS[2])
if not holder and ARGV[5] == '0' then return {} end
if holder and string.match(holder, '^[^ ]*') ~= ARGV[1] and ARGV[5] ~= '2' then return {} end
local events = {}
if ARGV[4] ~= '0' then events = redis.call('LRANGE', KEYS[1], 0, tonumber(ARGV[4]) - 1) end
if #events == 0 then
  redis.call('DEL', KEYS[2])
else
  redis.call('SET', KEYS[2], ARGV[1] .. ' ' .. ARGV[2], 'PX', ARGV[3])
end
return events
