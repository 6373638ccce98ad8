import { badRequest } from '#rehearsal/api-error.ts';
import {
  arrayField,
  booleanField,
  integerField,
  isObject,
  type JsonObject,
  requiredInteger,
  requiredObject,
  requiredString,
  stringField,
} from '#rehearsal/http/fields.ts';
import { listItems } from '#rehearsal/rich/list-items.ts';
import { readRichButton } from '#rehearsal/rich/rich-button.ts';
import { type RichContext, type RichText, readRichText } from '#rehearsal/rich/rich-text.ts';
import { readTable } from '#rehearsal/rich/table.ts';
import { countCharacters } from '#rehearsal/text/formatted.ts';

export type RichBlock = { type: string } & Record<string, unknown>;

export type BlockContext = RichContext & {
  draft: boolean;
  /** Finds or takes the media of a block: what stands in the message for it. */
  media(kind: string, value: JsonObject): unknown;
};

const MEDIA = ['photo', 'video', 'audio', 'animation', 'document', 'voice_note'];
const BUTTONS_IN_ROW = 8;

/** Reads the blocks of a rich message, in TDLib's words where it complains (`get_web_page_blocks`). */
export function readBlocks(value: unknown, context: BlockContext): RichBlock[] {
  if (!Array.isArray(value)) throw badRequest('Field "blocks" must be of type Array');
  return value.map((block) => {
    if (!isObject(block)) throw badRequest('Object expected as InputRichMessageBlock');
    context.tally.block();
    return context.tally.deeper(() => readBlock(block, context));
  });
}

function readBlock(block: JsonObject, context: BlockContext): RichBlock {
  const type = requiredString(block, 'type');
  const text = (field = 'text'): RichText => readRichText(block[field], context);
  switch (type) {
    case 'paragraph':
    case 'footer':
      return { type, text: text() };
    case 'heading': {
      const size = requiredInteger(block, 'size');
      if (size < 1 || size > 6) throw badRequest('Invalid section heading size specified');
      return { type, text: text(), size };
    }
    case 'pre': {
      const language = stringField(block, 'language');
      return { type, text: text(), ...(language !== '' && { language }) };
    }
    case 'divider':
      return { type };
    case 'mathematical_expression': {
      const expression = requiredString(block, 'expression');
      context.tally.text(countCharacters(expression));
      return { type, expression };
    }
    case 'anchor':
      return { type, name: requiredString(block, 'name') };
    case 'list':
      return { type, items: listItems(arrayField(block, 'items') ?? [], context, readBlocks) };
    case 'blockquote':
      return { type, blocks: readBlocks(block.blocks, context), ...optionalText(block, 'credit', context) };
    case 'expandable_blockquote':
    case 'pullquote':
      return { type, text: text(), ...optionalText(block, 'credit', context) };
    case 'collage':
    case 'slideshow':
      return { type, blocks: readGallery(block, context), ...readCaption(block, context) };
    case 'table':
      return { type, ...readTable(block, context), ...optionalText(block, 'caption', context) };
    case 'details': {
      const open = booleanField(block, 'is_open') && { is_open: true };
      return { type, summary: text('summary'), blocks: readBlocks(block.blocks, context), ...open };
    }
    case 'map':
      return { type, ...readMap(block), ...readCaption(block, context) };
    case 'buttons':
      return { type, ...readButtons(block, context) };
    case 'thinking':
      if (!context.draft) throw badRequest('RICH_MESSAGE_BLOCK_UNSUPPORTED');
      return { type, text: text() };
  }
  if (!MEDIA.includes(type)) throw badRequest(`type "${type}" is unsupported`);
  const media = requiredObject(block, type);
  context.tally.media();
  const spoiler = booleanField(media, 'has_spoiler') && { has_spoiler: true };
  return { type, [type]: context.media(type, media), ...spoiler, ...readCaption(block, context) };
}

function optionalText(block: JsonObject, field: string, context: BlockContext): Record<string, RichText> {
  const text = block[field] === undefined ? '' : readRichText(block[field], context);
  return text === '' ? {} : { [field]: text };
}

function readCaption(block: JsonObject, context: BlockContext): Record<string, unknown> {
  const { caption } = block;
  if (caption === undefined) return {};
  if (!isObject(caption)) throw badRequest('RichBlockCaption must be an object');
  return { caption: { text: readRichText(caption.text, context), ...optionalText(caption, 'credit', context) } };
}

function readGallery(block: JsonObject, context: BlockContext): RichBlock[] {
  const blocks = readBlocks(block.blocks, context);
  if (blocks.length === 0 || !blocks.every((it) => MEDIA.includes(it.type))) throw badRequest('Block is not allowed');
  return blocks;
}

function readMap(block: JsonObject): Record<string, unknown> {
  const { latitude, longitude } = requiredObject(block, 'location');
  const onEarth = Math.abs(Number(latitude)) <= 90 && Math.abs(Number(longitude)) <= 180;
  if (!onEarth) throw badRequest('Invalid location specified');
  const zoom = integerField(block, 'zoom');
  const width = integerField(block, 'width');
  const height = integerField(block, 'height');
  const fits = width >= 0 && height >= 0 && width + height <= 10_000 && width <= height * 20 && height <= width * 20;
  if (zoom < 0 || zoom > 24 || !fits) throw badRequest('Invalid map properties specified');
  return { location: { latitude: Number(latitude), longitude: Number(longitude) }, zoom, width, height };
}

function readButtons(block: JsonObject, context: BlockContext): Record<string, unknown> {
  const buttons = arrayField(block, 'buttons') ?? [];
  if (buttons.length === 0) throw badRequest('Button row must be non-empty');
  if (buttons.length > BUTTONS_IN_ROW) throw badRequest('RICH_MESSAGE_BUTTONS_TOO_MANY');
  const align = stringField(block, 'align');
  if (!['', 'left', 'center', 'right'].includes(align)) throw badRequest('Invalid horizontal alignment specified');
  return { buttons: buttons.map((button) => readRichButton(button, context)), ...(align !== '' && { align }) };
}
