-- Keeps a claim alive while a send takes long.
-- KEYS  1 outbox, 2 pending
-- ARGV  aggregate, owner, lease until
-- Answer  1, or 0 when the claim is another's by now
local claim = redis.call('HGET', KEYS[1], '@')
if not claim or string.match(claim, '^(.*) [%d.]+$') ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], '@', ARGV[2] .. ' ' .. ARGV[3])
redis.call('ZADD', KEYS[2], 'XX', ARGV[3], ARGV[1])
return 1
