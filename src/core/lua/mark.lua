-- Notes why nothing can be delivered to an aggregate's chat, as a failed send of its own would; see ack.lua.
-- KEYS  1 state
-- ARGV  the failure
local known = redis.call('HMGET', KEYS[1], '~', '~t')
if known[1] and not known[2] then redis.call('HSET', KEYS[1], '!', ARGV[1]) end
return 1
