import { badRequest } from '#rehearsal/api-error.ts';
import { type JsonObject, stringField } from '#rehearsal/http/fields.ts';

/** The look that every kind of button may have: its style and icon, as they are given back. */
export function readLook(button: JsonObject, styles = ['primary', 'danger', 'success']): Record<string, string> {
  const icon = stringField(button, 'icon_custom_emoji_id');
  const style = stringField(button, 'style').toLowerCase();
  if (style !== '' && style !== 'default' && !styles.includes(style))
    throw badRequest('invalid button style specified');
  return {
    ...(icon === '' ? {} : { icon_custom_emoji_id: icon }),
    ...(style === '' || style === 'default' ? {} : { style }),
  };
}
