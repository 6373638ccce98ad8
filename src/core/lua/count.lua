-- Counts in sliding windows, for limits.
-- KEYS  1 what happened (sorted set: member by time)
-- ARGV  now (ms), member ('' counts without adding; the same member counts once), then each window in ms, shortest first
-- Answer  how many there are in each window
local now, member = tonumber(ARGV[1]), ARGV[2]
local longest = tonumber(ARGV[#ARGV])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - longest)
if member ~= '' then
  redis.call('ZADD', KEYS[1], 'NX', now, member)
  redis.call('PEXPIRE', KEYS[1], longest)
end
local counts = {}
for i = 3, #ARGV do counts[i - 2] = redis.call('ZCOUNT', KEYS[1], '(' .. (now - tonumber(ARGV[i])), '+inf') end
return counts
