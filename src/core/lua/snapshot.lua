-- Included before load.lua and commit.lua: reads an aggregate as both return it.
-- State fields that begin with ~ # ! are the store's own: ~ "version:schema", ~0..~4 the ring of event ids (8 characters each),
-- # "slot=message id;…", ! the last recorded failure of a send, ~t the time of the tombstone.

-- The position after the last argument read.
local position = 0
local function take()
  position = position + 1
  return ARGV[position]
end
local function take_list()
  local list = {}
  for i = 1, tonumber(take()) do list[i] = take() end
  return list
end

-- Commands given as: count, then for each the command, the index of its key in KEYS, and its further arguments as a list.
local function take_calls()
  local calls = {}
  for i = 1, tonumber(take()) do
    local command = take()
    local key = KEYS[tonumber(take())]
    local arguments = take_list()
    calls[i] = { command, key, arguments }
  end
  return calls
end
local function run(calls)
  local answers = {}
  for i, call in ipairs(calls) do
    local answer = redis.call(call[1], call[2], unpack(call[3]))
    if type(answer) == 'table' and answer.ok then answer = answer.ok end
    answers[i] = answer
  end
  return answers
end

-- Lua takes no more than some thousands of arguments at once. The parts are of even length, so that pairs stay together.
local function in_parts(command, key, list)
  for from = 1, #list, 4000 do redis.call(command, key, unpack(list, from, math.min(from + 3999, #list))) end
end

local CHUNKS = { '~0', '~1', '~2', '~3', '~4' }
local CHUNK = 64

-- Which of the ids the ring holds, as a string of 0 and 1.
local function seen(chunks, ids)
  local ring = table.concat(chunks, '', 1, 5)
  local found = {}
  for i, id in ipairs(ids) do
    found[i] = '0'
    for at = 1, #ring, 8 do
      if string.sub(ring, at, at + 7) == id then found[i] = '1' break end
    end
  end
  return table.concat(found)
end

-- {meta, seen, slots, failure, tombstone, unsent (0 or 1), fields, lookups}; fields '*' alone gives names and values of all.
local function snapshot(state, outbox, ids, fields, lookups)
  local own = redis.call('HMGET', state, '~', '#', '!', '~t', unpack(CHUNKS))
  local chunks = {}
  for i = 1, 5 do chunks[i] = own[i + 4] or '' end
  local values
  if fields[1] == '*' then values = redis.call('HGETALL', state)
  elseif #fields > 0 then values = redis.call('HMGET', state, unpack(fields))
  else values = {} end
  return { own[1] or '', seen(chunks, ids), own[2] or '', own[3] or '', own[4] or '', redis.call('EXISTS', outbox), values, run(lookups) }, chunks
end
