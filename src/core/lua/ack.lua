-- Takes what was sent out of the outbox, keeps the message ids of slots, and hands over what came meanwhile.
-- KEYS  1 state, 2 outbox, 3 pending
-- ARGV  aggregate, owner, now, lease until, hold until ('' for none: nothing for this chat before then), failure ('' for none),
--       sent (list of numbers), slots (list of name, message id …)
-- Answer  {slots, {number, payload …}}: what is to be sent now; an empty list ends the claim
local aggregate, owner, now, lease_until, hold, failure = take(), take(), take(), take(), take(), take()
local sent, slots = take_list(), take_list()
local state, outbox, pending = KEYS[1], KEYS[2], KEYS[3]

local known = redis.call('HMGET', state, '#', '~')
local packed = known[1] or ''
if known[2] and #slots > 0 then
  for i = 1, #slots, 2 do
    local kept = {}
    for pair in string.gmatch(packed, '[^;]+') do
      if string.match(pair, '^[^=]*') ~= slots[i] then kept[#kept + 1] = pair end
    end
    kept[#kept + 1] = slots[i] .. '=' .. slots[i + 1]
    packed = table.concat(kept, ';')
  end
  redis.call('HSET', state, '#', packed)
end
if known[2] and failure ~= '' then redis.call('HSET', state, '!', failure) end
if #sent > 0 then redis.call('HDEL', outbox, unpack(sent)) end

local claims = redis.call('HMGET', outbox, '@', '^')
if not claims[1] or string.match(claims[1], '^(.*) [%d.]+$') ~= owner then return { packed, {} } end
local marks = claims[2] and 2 or 1
if redis.call('HLEN', outbox) <= marks then
  redis.call('DEL', outbox)
  redis.call('ZREM', pending, aggregate)
  return { packed, {} }
end
if hold ~= '' then
  redis.call('HSET', outbox, '^', hold)
  redis.call('HDEL', outbox, '@')
  redis.call('ZADD', pending, hold, aggregate)
  return { packed, {} }
end
redis.call('HSET', outbox, '@', owner .. ' ' .. lease_until)
redis.call('ZADD', pending, lease_until, aggregate)
return { packed, redis.call('HGETALL', outbox) }
