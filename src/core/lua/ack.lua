-- Takes what was sent out of the outbox, keeps the message ids of slots, and hands over what came meanwhile.
-- KEYS  1 state, 2 outbox, 3 pending
-- ARGV  aggregate, owner, now, lease until, hold until ('' for none: nothing for this chat before then), retry at (for what failed),
--       failure ('' nothing was learnt, '+' the chat takes messages, else why not), stop (1: leave the rest to others),
--       sent (list of numbers), failed (list of numbers of events for other aggregates), slots (list of name, message id …)
-- Answer  {slots, hold until, {number, payload …}}: what is to be sent now; an empty list ends the claim
local aggregate, owner, now, lease_until = take(), take(), tonumber(take()), take()
local hold, retry, failure, stop = take(), tonumber(take()), take(), take() == '1'
local sent, failed_list, slots = take_list(), take_list(), take_list()
local state, outbox, pending = KEYS[1], KEYS[2], KEYS[3]

local known = call('HMGET', state, '#', '!', '~', '~t')
local packed = known[1] or ''
if known[3] and not known[4] then
  for i = 1, #slots, 2 do
    local kept = {}
    for pair in string.gmatch(packed, '[^;]+') do
      if string.match(pair, '^[^=]*') ~= slots[i] then kept[#kept + 1] = pair end
    end
    kept[#kept + 1] = slots[i] .. '=' .. slots[i + 1]
    packed = table.concat(kept, ';')
  end
  if packed ~= (known[1] or '') then call('HSET', state, '#', packed) end
  if failure == '+' then
    if known[2] then call('HDEL', state, '!') end
  elseif failure ~= '' then
    call('HSET', state, '!', failure)
  end
end
in_parts('HDEL', outbox, sent)

local claims = call('HMGET', outbox, '@', '^')
if not claims[1] or string.match(claims[1], '^(.*) [%d.]+$') ~= owner then return { packed, '', {} } end
if call('HLEN', outbox) <= (claims[2] and 2 or 1) then
  call('DEL', outbox)
  call('ZREM', pending, aggregate)
  return { packed, '', {} }
end

-- The claim goes on while something can be sent now; else the aggregate waits for the first thing that can.
if hold ~= '' then call('HSET', outbox, '^', hold) else hold = claims[2] or '' end
local failed = {}
for i = 1, #failed_list do failed[failed_list[i]] = true end
local entries = call('HGETALL', outbox)
local wake = math.huge
for i = 1, #entries, 2 do
  if tonumber(entries[i]) then
    local from = now
    if string.sub(entries[i + 1], 1, 1) ~= 'e' then from = tonumber(hold) or now
    elseif failed[entries[i]] then from = retry end
    if from < wake then wake = from end
  end
end
if wake <= now and not stop then
  call('HSET', outbox, '@', owner .. ' ' .. lease_until)
  call('ZADD', pending, lease_until, aggregate)
  return { packed, hold, entries }
end
call('HDEL', outbox, '@')
call('ZADD', pending, string.format('%.0f', wake), aggregate)
return { packed, hold, {} }
