/** Names of days with their abbreviations, without marks and capitals: en, de, fr, nl, es, pt, it. */
export const DAYS: readonly string[] = [
  ...['mondays?', 'tuesdays?', 'wednesdays?', 'thursdays?', 'fridays?', 'saturdays?', 'sundays?'],
  ...['mon', 'tues?', 'wed', 'thurs?', 'thu', 'fri', 'sat', 'sun'],
  ...['montags?', 'dienstags?', 'mittwochs?', 'donnerstags?', 'freitags?', 'samstags?', 'sonnabends?', 'sonntags?'],
  ...['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so', 'tu', 'we', 'th', 'su'],
  ...[
    'lundi',
    'mardi',
    'mercredi',
    'jeudi',
    'vendredi',
    'samedi',
    'dimanche',
    'lun',
    'mer',
    'jeu',
    'ven',
    'sam',
    'dim',
  ],
  ...['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag', 'ma', 'wo', 'vr', 'za', 'zo'],
  ...['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo', 'mie', 'jue', 'vie', 'sab', 'dom'],
  ...[
    'segunda(?:-feira)?',
    'terca(?:-feira)?',
    'quarta(?:-feira)?',
    'quinta(?:-feira)?',
    'sexta(?:-feira)?',
    'seg',
    'sex',
  ],
  ...['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato', 'domenica', 'gio', 'mar'],
]

/** What stands between the first day and the last. */
export const THROUGH = '(?:-|to|through|thru|until|till|bis|au|a|t/m|tot(?: en met)?|al|ate|e)'

/** Every day, or every working day, in one expression. */
export const EVERY: readonly string[] = [
  ...['daily', 'every day', '7 days a week', 'weekdays', 'working days', 'business days', 'taglich', 'werktags'],
  ...['tous les jours', '7j/7', '7 jours sur 7', 'jours ouvrables', 'dagelijks', 'elke dag', 'werkdagen'],
  ...[
    'todos los dias',
    'diariamente',
    'dias laborables',
    'todos os dias',
    'dias uteis',
    'tutti i giorni',
    'giorni feriali',
  ],
]

/** Round the clock. */
export const ALWAYS: readonly string[] = [
  ...[
    '24/7',
    '24 / 7',
    '24x7',
    '24 hours a day',
    'around the clock',
    'round the clock',
    'rund um die uhr',
    '24h/24',
    '24h / 24',
  ],
  ...['24 heures sur 24', '24 uur per dag', 'dag en nacht', 'las 24 horas', '24 horas por dia', '24 horas al dia'],
  ...['24 ore su 24', 'h24'],
]

/** Words of lines that speak of reaching somebody. */
export const REACHING: readonly string[] = [
  ...['call', 'phone', 'telephone', 'chat', 'support', 'service', 'help', 'contact', 'hotline', 'helpline', 'agents?'],
  ...[
    'available',
    'reach',
    'team',
    'opening hours',
    'telefon',
    'erreichbar',
    'kontakt',
    'kundenservice',
    'offnungszeiten',
  ],
  ...['appel', 'appelez', 'joignables?', 'disponibles?', 'horaires', 'klantenservice', 'bereikbaar', 'openingstijden'],
  ...['llama', 'llamanos', 'atencion', 'horario', 'atendimento', 'contacto', 'assistenza', 'contatti', 'orari'],
]
