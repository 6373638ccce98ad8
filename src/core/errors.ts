/** A process met state of a newer shape than it knows: another process, of the newer version, is to handle the event. */
export class NewerSchemaError extends Error {
  override name = 'NewerSchemaError';
  constructor(kind: string, found: number, known: number) {
    super(`${kind} has schema ${found}, this program knows ${known}: start the newer version`);
  }
}

/** The program is stopping and takes no more events; the sender is to deliver again. */
export class StoppingError extends Error {
  override name = 'StoppingError';
  constructor() {
    super('the program is stopping');
  }
}
