import type { SplitWords } from './words';
import { operations, phrases, set } from './words';

export const spanish: SplitWords = {
  code: 'es',
  verbPosition: 'first',
  verbs:
    set(`aceptar acceder activar actualizar administrar agregar agrupar ajustar añadir anular analizar aplicar aprobar archivar asignar
    automatizar autorizar borrar buscar calcular cambiar cancelar cargar clasificar comentar comparar compartir completar comprar comprobar
    configurar confirmar conectar consultar contactar controlar convertir copiar corregir crear dar definir descargar descartar desactivar
    devolver dibujar diseñar distribuir documentar duplicar editar ejecutar elegir eliminar encontrar enviar escribir escanear establecer
    estimar evaluar exportar filtrar firmar fusionar generar gestionar grabar guardar imprimir importar informar ingresar iniciar
    instalar integrar introducir invitar lanzar leer limpiar listar llamar marcar medir modificar montar mostrar mover navegar notificar
    obtener ocultar optimizar ordenar organizar pagar pedir permitir personalizar planificar poner preparar presentar probar procesar
    producir programar proponer proteger publicar recibir rechazar recordar redactar reducir reemplazar registrar renombrar renovar reparar
    reservar responder restablecer restaurar revisar seguir seleccionar solicitar subir suprimir suspender sincronizar terminar traducir
    transferir usar utilizar validar valorar vender ver verificar visualizar votar excavar levantar enlucir pintar`),
  nounLike: new Set(),
  intransitive: set('acceder conectar navegar pagar responder registrarse'),
  verbShape: /^[a-zà-ÿ]{3,}(?:ar|er|ir)(?:se|me|lo|la|los|las)?$/,
  fixedPairs: phrases('buscar reemplazar|arrastrar soltar|copiar pegar|cortar pegar'),
  particles: set(''),
  fillers: set('también luego después fácilmente rápidamente finalmente poder a'),
  conjunctions: set('y e o u luego & además'),
  determiners: set(
    'un una unos unas el la los las mi mis nuestro nuestra nuestros su sus este esta estos estas cada todos todas varios',
  ),
  pronouns: set(''),
  subordinators: set('que quien cual donde cuando si porque mientras para como cómo hasta salvo'),
  prepositions: set('en de del desde por con sobre a al como vía entre según mediante para'),
  building: set('mejorar ampliar implementar desarrollar crear añadir construir introducir'),
  implement: { before: 'Implementar', after: '' },
  otherwise: {
    extras: 'extras',
    errors: 'errores y casos límite',
    happyPath: 'caso normal',
    spike: 'Aclarar:',
    quality: 'objetivo de calidad',
    simple: 'versión más simple',
    core: 'núcleo',
    works: 'versión que funciona',
  },
  operations: {
    create: operations('crear:crea añadir:añad registrar:registr invitar:invit'),
    view: operations('consultar:consult listar:list buscar:busc'),
    edit: operations('editar:edit modificar:modific cambiar:cambi'),
    delete: operations('eliminar:elimin borrar:borr archivar:archiv desactivar:desactiv'),
  },
  umbrella: set('gestionar administrar'),
  conditions:
    /(?<![\p{L}])(?:si|salvo|excepto|solo (?:si|para|cuando)|sólo (?:si|para|cuando)|a menos|de lo contrario|en caso)(?![\p{L}])/iu,
  negatives:
    /(?<![\p{L}])(?:error(?:es)?|inválid\p{L}*|fall\p{L}*|no encontrad\p{L}*|no (?:se )?puede\p{L}*|rechaz\p{L}*|denegad\p{L}*|falta\p{L}*|duplicad\p{L}*|caducad\p{L}*|expirad\p{L}*|incorrect\p{L}*|demasiad\p{L}*|advert\p{L}*|ya no)(?![\p{L}])/iu,
  decided:
    /(?<!\p{L})(?:aprob\p{L}*|aprueb\p{L}*|acept\p{L}*|respond\p{L}*|respuesta|decisión|decid\p{L}*)/iu,
  refused: /(?<!\p{L})(?:rechaz\p{L}*|deneg\p{L}*|denieg\p{L}*)/iu,
  circumstance:
    /^(?:mientras|hasta|en cuanto|tan pronto|después|antes|una vez|cuando|si|en caso|durante|sin|para|tras)\s[^,\n]{3,100},\s+(?=\p{L}+\s+\p{L})/iu,
  optional:
    /(?<![\p{L}])(?:opcional\p{L}*|más adelante(?! de)|fase (?:2|3|dos|tres)|deseable|si es posible|eventualmente|extra)(?![\p{L}])/iu,
  sequence: /(?:->|→|=>|(?<![\p{L}])(?:luego|después|finalmente|por último|paso \d)(?![\p{L}]))/iu,
  quality:
    /(?<![\p{L}])(?:\d+\s?(?:ms|milisegundos?|segundos?|s)(?![\p{L}])|rendimiento|rápid\p{L}*|tiempo de (?:carga|respuesta)|accesib\p{L}*|wcag|rgpd|traducc\p{L}*|cifr\p{L}*|optimiz\p{L}*|disponibilidad|auditor\p{L}*)/iu,
  asks: /(?<!\p{L})(?:debemos|queremos|hay que|(?:idea|objetivo|meta|plan|tarea|propuesta)(?: \p{L}+){0,3} es|tenemos que|debe poder|deben poder|es necesario)\s+/iu,
  uncertain: [
    /\?(?:\s|$)/u,
    /(?<![\p{L}])(?:investigar|evaluar|explorar|desconocid\p{L}*|no está claro|prototipo|viabilidad|qué (?:herramienta|biblioteca|proveedor))/iu,
    /(?<![\p{L}])(?:por definir|por confirmar|por decidir|pregunta abierta|tbd)/iu,
  ],
  everywhere: /(?<![\p{L}])(?:todos|todas|cada|siempre|accesib\p{L}*|wcag|rendimiento)(?![\p{L}])/iu,
  associations: [
    ['compartir invitar enviar', 'enlace destinatario invit correo abr'],
    ['guardar grabar', 'cerrar sesión conserv recuper guardad'],
    ['renombrar', 'nombre carácter caracteres título'],
    ['eliminar borrar archivar', 'papelera deshacer confirm restaur'],
    ['buscar encontrar', 'resultado término palabra'],
    ['filtrar ordenar', 'orden columna ascend criterio'],
    ['exportar imprimir descargar', 'archivo fichero csv pdf formato página'],
    ['importar subir cargar', 'archivo fichero csv fila formato tamaño mb'],
    ['pagar comprar pedir', 'tarjeta pago precio factura recibo total'],
    ['registrar acceder iniciar', 'contraseña cuenta sesión correo'],
    ['editar modificar cambiar', 'formulario campo valor'],
    ['ver consultar mostrar', 'página columna lista muestra visible vac'],
    ['cancelar devolver', 'reembols plazo cargo motivo'],
    ['reservar planificar', 'fecha hora calendario día franja'],
    ['aprobar rechazar validar', 'estado motivo decisión'],
    ['notificar avisar', 'correo mensaje sms notificación'],
  ],
};
