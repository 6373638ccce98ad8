-- Reserves even slots for messages to many, shared by all processes.
-- KEYS  1 the time of the next free slot, in ms with a fraction
-- ARGV  now, how many, gap between two (ms), how far back the first may be (ms): a message that is so late may still go out
-- Answer  the time of the first slot
local free = tonumber(redis.call('GET', KEYS[1]) or '0')
local now, many, gap, late = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local first = math.max(free, now - late)
redis.call('SET', KEYS[1], string.format('%.3f', first + many * gap), 'PX', 60000)
return string.format('%.3f', first)
