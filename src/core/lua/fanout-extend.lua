-- Puts recipients behind those of an audience, once; who was there already and got nothing is tried again.
-- KEYS  1 progress (hash), 2 audience (list of "chat registration"), 3 results (hash by position), 4 retry (sorted set), 5 left (hash by registration:
--       "time result"), 6 who is meant now (list as the audience)
-- ARGV  token: the same again changes nothing; since (ms): who has left after this is not meant any more, whoever was before is back
-- Answer  how many came behind, and how many are tried again
local call = redis.call
local progress, audience, results, retry, left, meant = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local token, since = ARGV[1], tonumber(ARGV[2])
if call('HGET', progress, 'g') == token then
  call('DEL', meant)
  return { 0, 0 }
end

local function pairs_of(key)
  local all, map = call('HGETALL', key), {}
  for i = 1, #all, 2 do map[all[i]] = all[i + 1] end
  return map
end
local marks, table_of = pairs_of(left), pairs_of(results)

local positions, chats = {}, {}
for i, line in ipairs(call('LRANGE', audience, 0, -1)) do
  local chat, registration = string.match(line, '^(%S+) (%S+)')
  if registration ~= '-' then
    positions[registration] = i - 1
    chats[chat] = true
  end
end

local new, again, tries = {}, { b = 0, f = 0, k = 0 }, 0
for _, line in ipairs(call('LRANGE', meant, 0, -1)) do
  local chat, registration = string.match(line, '^(%S+) (%S+)')
  local mark = marks[registration]
  if not mark or tonumber(string.match(mark, '^%d+')) < since then
    if mark then call('HDEL', left, registration) end
    local position = positions[registration]
    local code = position and string.sub(table_of[tostring(position)] or '', 1, 1)
    if code == 'b' or code == 'f' or code == 'k' then
      call('LSET', audience, position, line)
      call('HDEL', results, position)
      call('ZADD', retry, 0, position .. ':0:0')
      again[code] = again[code] + 1
      tries = tries + 1
      chats[chat] = true
    elseif not position and not chats[chat] then
      new[#new + 1] = line
      chats[chat] = true
    end
  end
end
for from = 1, #new, 4000 do call('RPUSH', audience, unpack(new, from, math.min(from + 3999, #new))) end
for code, count in pairs(again) do
  if count > 0 then call('HINCRBY', progress, code, -count) end
end
call('HINCRBY', progress, 'r', tries)
call('HSET', progress, 'g', token)
call('DEL', meant)
return { #new, tries }
