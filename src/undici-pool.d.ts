/** The pool alone, which only dispatches: all of undici, with fetch, web sockets and caches, takes 40 ms more of each start and 3 MB. */
declare module 'undici/lib/dispatcher/pool.js' {
  import type { Pool } from 'undici';
  export default class DispatchingPool {
    constructor(url: string | URL, options?: Pool.Options);
    dispatch: Pool['dispatch'];
    close(): Promise<void>;
    destroy(): Promise<void>;
  }
}
