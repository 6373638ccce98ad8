-- Puts an event into a bucket's inbox, and takes the bucket's lease if nobody has it.
-- KEYS  1 inbox, 2 lease
-- ARGV  event, owner, lease in milliseconds
-- Answer  1 when the caller is to drain the inbox now, 0 when another does
redis.call('RPUSH', KEYS[1], ARGV[1])
if redis.call('SET', KEYS[2], ARGV[2] .. ' -', 'NX', 'PX', ARGV[3]) then return 1 end
return string.match(redis.call('GET', KEYS[2]), '^[^ ]*') == ARGV[2] and 1 or 0
