-- Looks at what a bucket has waiting: aggregates whose sender is gone or whose hold is over, due times, events in the inbox.
-- KEYS  1 pending, 2 due, 3 inbox
-- ARGV  pending until, due until, how many of each at most
-- Answer  {aggregates, {due time's member, time …}, events in the inbox, aggregates with something unsent}
return {
  redis.call('ZRANGEBYSCORE', KEYS[1], 0, ARGV[1], 'LIMIT', 0, ARGV[3]),
  redis.call('ZRANGEBYSCORE', KEYS[2], 0, ARGV[2], 'WITHSCORES', 'LIMIT', 0, ARGV[3]),
  redis.call('LLEN', KEYS[3]),
  redis.call('ZCARD', KEYS[1]),
}
