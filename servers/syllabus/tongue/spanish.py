"""Spanish, as syllabi in Spain and Latin America are written.

Names of days and months with their abbreviations: Unicode CLDR. Words for work and days off: general knowledge of how
courses are announced in Chile ("solemne", "certamen", "ayudantía"), Argentina ("TP"), Colombia, Mexico and Spain.
"""

from __future__ import annotations

from typing import Final

from servers.syllabus.tongue.glossary import Glossary

__all__ = ["SPANISH"]

SPANISH: Final = Glossary(
    marks=(
        "de la el los las y del una por con para se es como su al sus este esta un que lo mas sobre entre son ser "
        "estudiantes estudiante curso clase clases semana fecha entrega tema lunes martes miercoles jueves viernes "
        "evaluacion examen parcial profesor profesora horario enero febrero junio julio septiembre octubre noviembre diciembre"
    ),
    days=("lunes", "martes", "miercoles", "jueves", "viernes", "sabado|sabados", "domingo|domingos"),
    months=(
        "enero|ene|deenero",
        "febrero|defebrero",
        "marzo|demarzo",
        "abril|abr|deabril",
        "mayo|demayo",
        "junio|dejunio",
        "julio|dejulio",
        "agosto|ago|deagosto",
        "septiembre|setiembre|sept|deseptiembre",
        "octubre|deoctubre",
        "noviembre|denoviembre",
        "diciembre|dic|dediciembre",
    ),
    southern="""
otono(?=[ ,/-]*(?:de )?20\\d\\d) = spring semester
primavera(?=[ ,/-]*(?:de )?20\\d\\d) = fall semester
semestre (?:de )?otono = spring semester
semestre (?:de )?primavera = fall semester
""",
    phrases="""
2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026|2027|2028|2029|2030|2031|2032|2033|2034|2035[-/.](?:1|i)(?![\\w/.-]) = Semester 1, ~
2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026|2027|2028|2029|2030|2031|2032|2033|2034|2035[-/.](?:2|ii)(?![\\w/.-]) = Semester 2, ~
2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026|2027|2028|2029|2030|2031|2032|2033|2034|2035[-/.](?:3|iii)(?![\\w/.-]) = Semester 3, ~
periodo|semestre|ciclo (?:academico|lectivo)?\\s?:?\\s?(20\\d\\d)-?10(?![\\d/-]) = Semester 1, \\1
periodo|semestre|ciclo (?:academico|lectivo)?\\s?:?\\s?(20\\d\\d)-?20(?![\\d/-]) = Semester 2, \\1
periodo|semestre|ciclo (?:academico|lectivo)?\\s?:?\\s?(20\\d\\d)-?30(?![\\d/-]) = Semester 3, \\1
semestre (1|2)[-/ ](20\\d\\d)(?![\\d/-]) = Semester \\1, \\2
agosto ?[-–a] ?diciembre(?: de)? (?=20\\d\\d) = Fall
enero ?[-–a] ?(?:mayo|junio|julio)(?: de)? (?=20\\d\\d) = Spring
febrero ?[-–a] ?(?:junio|julio)(?: de)? (?=20\\d\\d) = Spring
^s(\\d{1,2})(?=\\s?[:)(]) = week \\1
lun = Mon
mar(?=\\s?\\)|[.,]?\\s?\\d{1,2}(?:[/.-]\\d|[ /-](?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|set|sep|oct|nov|dic))|\\s?/\\s?jue|[.,]? y jue) = Tue
mar(?<=\\d mar) = Mar
mar(?<=\\d/mar) = Mar
mar(?<=\\d-mar) = Mar
mie|mier = Wed
jue = Thu
vie = Fri
sab(?=\\s?\\)|[.,]?\\s?\\d) = Sat
dom(?=\\s?\\)|[.,]?\\s?\\d) = Sun
set(?=\\.? ?(?:de )?\\d) = Sep
todos los <day> = every <day>
todas las semanas = every week
todas las clases = each class
cada semana = every week
cada clase|sesion = each class
cada <day> = every <day>
cada = each
los <day> = on <day>s
el (?=\\d{1,2}(?:ro|er)? (?:de )?[a-z]{3,}) = on
el (?=\\d{1,2}[/.-]\\d) = on
el <day> = on <day>
al (?=\\d{1,2}[/-]\\d) = to
al|a (?=\\d{1,2} (?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)) = to
del|de (?=(?:19|20)\\d\\d\\b) = ,
del (?=\\d{1,2} (?:de [a-z]+ )?al? \\d) = from
entre el|las = between
entre = between
desde el|las = from
desde = from
de (?=\\d{1,2}(?:[:.]\\d\\d)? ?(?:h|hrs|horas)?\\.? ?a (?:las )?\\d) = from
a(?:(?<=h a)|(?<=h\\d\\d a)|(?<=h \\d\\d a)|(?<=:\\d\\d a)|(?<=\\.\\d\\d a)|(?<=m\\. a)|(?<=hs a)|(?<=rs a)) (?:las )?(?=\\d{1,2}(?:[:.]\\d\\d| ?h)) = to
es|son = is
sera el = is on
tendra|tendran lugar = takes place
y = and
ni el (?=\\d) = and
e (?=i|hi) = and
o|u = or
de|del = of
con = with
para = for
por = by
sobre|acerca = about
durante = during
en = in
el|la|los|las|lo = the
un|una = a
a las = at
al inicio|comienzo de (?:la )?(?:clase|sesion) = at the start of class
al final|termino de (?:la )?(?:clase|sesion) = at the end of class
al (?:inicio|comienzo|empezar) de (?:la |cada )?(?:clase|sesion) = at the start of class
al (?:final|termino|terminar) de (?:la |cada )?(?:clase|sesion) = at the end of class
antes de(?: la)? (?:clase|sesion) = before class
antes de(?:l)?(?: las?)? = before
hasta las? = by
hasta el = by
hasta = until
a mas tardar(?: el| a las)? = no later than
no mas tarde del?(?: las?)? = no later than
mediodia = noon
medianoche = midnight
hs = hrs
a(?<=de \\d\\d a) (?=\\d{1,2} ?h) = to
a(?<=de \\d a) (?=\\d{1,2} ?h) = to
hrs|horas(?=[.,;)]|$) = hrs
fecha|fechas(?: limite| maxima| tope)?(?: de| para la| para)? (?:las? )?entregas? = due date
fecha|fechas de (?:la )?(?:evaluacion|examen|prueba) = date
fecha|fechas limite|tope = deadline
plazo|plazos(?: limite| maximo)?(?: de| para)? (?:las? )?entregas? = due date
plazo|plazos maximo|final|limite = deadline
limite de entrega = due date
se entregara|entregaran|entrega|entregan = is due
se debe|deben|debera|deberan (?:entregar|enviar|subir) = is due
debe|deben|debera|deberan (?:entregarse|enviarse|ser entregad[oa]s?|ser enviad[oa]s?) = is due
se (?:debe|deben|debera|deberan) (?:entregar|enviar|subir) = is due
se (?:entregara|entregaran|entrega|entregan) = is due
sera|seran entregad[oa]s? = is due
se (?:realizara|realizaran|realiza|rendira|rendiran|aplicara|aplicaran|llevara a cabo) = will be held
hay que entregar = due
entregar|enviar|subir = submit
vence|vencen|vencimiento = due
entrega (?:n |no\\.? |nro\\.? |#|n° ?)?(\\d{1,2})(?=[ .:,;)-]*(?:$|-|–|:|\\()) = Assignment \\1 due
entrega|entregas (?:final|finales)(?= del?\\b) = due final version
entrega|entregas (?:parcial|parciales|preliminar)(?= del?\\b) = due draft
entrega|entregas de(?:l)?(?: las?| los)?(?= ) = due
entrega|entregas(?=:? (?:ps|tp|t\\d|p\\d|hw|tarea|proyecto|informe|ensayo|trabajo|taller|laboratorio|guia|avance|propuesta|borrador|actividad|ejercicio|reporte|problem|caso|control|resumen|articulo|portafolio|poster|video|resena)) = due
entrega|entregas final = final submission due
entrega (?:n |no\\.? |nro\\.? |#|n° ?)?(\\d{1,2})(?![/.-]?\\d| de ) = Assignment \\1
entregas (?=\\d) = assignments
entrega|entregas = due
entregable|entregables (\\d{1,2}) = Assignment \\1
entregable|entregables = deliverables
devolucion|devoluciones = returned
retroalimentacion = feedback
asigna|asignan|asignacion de (?:la |el )?(?=tarea|ps|proyecto|trabajo) = assigned
asigna|asignan|asignada|asignado = assigned
se asigna|publica|entrega el enunciado = assigned
publicacion|publicada|publicado(?=:? ?\\d|:? el) = posted
publicacion del? (?:enunciado|las? notas) = posted
enunciado = handout
asignacion|asignaciones (\\d) = assignment \\1
asignaciones = assignments
1 ?(?:er|ra|ro|o|a|°)?\\.? ?(?=parcial|examen|certamen|control|prueba|solemne|trabajo|avance|evaluacion|entrega|tarea|taller) = first
2 ?(?:do|da|o|a|°)?\\.? ?(?=parcial|examen|certamen|control|prueba|solemne|trabajo|avance|evaluacion|entrega|tarea|taller) = second
3 ?(?:er|ra|ro|o|a|°)?\\.? ?(?=parcial|examen|certamen|control|prueba|solemne|trabajo|avance|evaluacion|entrega|tarea|taller) = third
4 ?(?:to|ta|o|a|°)?\\.? ?(?=parcial|examen|certamen|control|prueba|solemne|trabajo|avance|evaluacion|entrega|tarea|taller) = fourth
primer (?:semestre|cuatrimestre) = first semester
segundo (?:semestre|cuatrimestre) = second semester
no habra clases? = no class
no hay clases? = no class
no hay sesion = no class
no se dictara|dictaran clases? = no class
no tendremos clases? = no class
primer (?:examen )?parcial = first midterm
segundo (?:examen )?parcial = second midterm
tercer (?:examen )?parcial = third midterm
cuarto (?:examen )?parcial = fourth midterm
primera (?:prueba|evaluacion) (?:parcial|solemne|escrita) = first exam
segunda (?:prueba|evaluacion) (?:parcial|solemne|escrita) = second exam
primera prueba|solemne|catedra = first exam
segunda prueba|solemne|catedra = second exam
tercera prueba|solemne|catedra = third exam
primera (?:prueba|solemne) = first exam
segunda (?:prueba|solemne) = second exam
tercera (?:prueba|solemne) = third exam
primer (?:certamen|control) = first exam
segundo (?:certamen|control) = second exam
tercer (?:certamen|control) = third exam
primer = first
primera|primero = first
segunda|segundo = second
tercera|tercero|tercer = third
cuarta|cuarto = fourth
examen|examenes (?:de )?medio (?:curso|termino|semestre) = midterm exam
examen|examenes parcial(?:es)? = midterm exam
examen|examenes finales = final exams
examen|examenes final(?: integrador)? = final exam
examen|examenes oral(?:es)? = oral exam
examen|examenes escritos? = written exam
examen|examenes (?:de )?(?:repeticion|recuperacion|extraordinario|recuperatorio|sustitutivo) = make-up exam
examen ordinario = final exam
examen = exam
examenes = exams
evaluacion|evaluaciones parcial(?:es)? = midterm exam
evaluacion final = final exam
evaluacion|evaluaciones escritas? = written exam
evaluacion (\\d{1,2})(?!\\s?%|\\d) = exam \\1
evaluacion|evaluaciones (?:del? )?(?:la )?(?:asignatura|curso) = grading
coevaluacion|autoevaluacion = peer evaluation
evaluacion|evaluaciones diagnosticas? = diagnostic
evaluacion|evaluaciones = assessment
calificacion|calificaciones final(?:es)? = final grade
nota|notas final(?:es)? = final grade
promedio final = final grade
nota|notas (?:de )?presentacion (?:a|al) examen = grade
nota|notas de presentacion = grade
nota|calificacion = grade
notas|calificaciones = grades
parcial|parciales(?= ?(?:n|no|n°|nº|#)?\\.? ?\\d| ?[iv]+\\b) = midterm
parcial(?<!cion parcial)(?<!ivada parcial)(?=\\W*$|\\s?[:(,.;–—-]| (?:presencial|domiciliari|escrit|teoric|el|y|en|sobre)) = midterm
parciales = midterms
recuperatorio|recuperatorios = make-up exam
certamen = exam
certamenes = exams
solemne = exam
solemnes = exams
prueba|pruebas (?:solemnes?|parcial(?:es)?|escritas?|de catedra|global|integral|integradora|de seleccion multiple) = exam
prueba final = final exam
prueba recuperativa = make-up exam
prueba|pruebas de hipotesis = hypothesis tests
prueba|pruebas de (?:significancia|independencia|bondad|concepto|acceso|nivel|rango|signo|normalidad|software|usuario|permutacion)\\w* = hypothesis test
prueba|pruebas (?=t\\b|f\\b|z\\b|chi|de student|no param|param|estadis|para|unitari|piloto|pcr|acida) = hypothesis test
prueba (?:n |no\\.? |nro\\.? |#|n° ?)?(\\d{1,2}|[iv]{1,3})\\b = exam \\1
prueba(?=\\W*$|\\W*[:(—–]) = exam
pruebas(?=\\W*$) = exams
control|controles (?:de )?lecturas? = reading quiz
control|controles (?:n |no\\.? |nro\\.? |#|n° ?)?(\\d{1,2})\\b = quiz \\1
controles = quizzes
control(?=\\W*$|\\W*[:(—–]) = quiz
quices = quizzes
cuestionario|cuestionarios = quiz
interrogacion|interrogaciones = exam
test de (?:hipotesis|significancia|student|independencia)\\w* = hypothesis test
tarea|deberes (?:para la )?(?:casa)? ?(?:n |no\\.? |nro\\.? |#|n° ?)?(\\d{1,2})\\b = homework \\1
tarea(?=\\W*$|\\W*[:(—–]| (?:n|final|sobre|individual|grupal|\\d)) = homework
tareas = homeworks
taller (?:n |no\\.? |nro\\.? |#|n° ?)?(\\d{1,2})\\b = worksheet \\1
guia|guias (?:de )?ejercicios = exercise set
guia (\\d{1,2}) = exercise set \\1
serie|lista de (?:ejercicios|problemas) = problem set
ejercicio|ejercicios (?=\\d) = exercise
ejercicios = exercises
practico (\\d{1,2}) = assignment \\1
trabajo|trabajos practicos? = assignment
tp (?:n |no\\.? |nro\\.? |#|n° ?)?(\\d{1,2})\\b = assignment \\1
trabajo|trabajos final(?: integrador)? = final paper
trabajo|trabajos (?:finales|de investigacion|escritos?|monograficos?) = research paper
trabajo|trabajos (?:grupal(?:es)?|individual(?:es)?|en grupo|colaborativos?) = group assignment
trabajo (?:n |no\\.? |nro\\.? |#|n° ?)?(\\d{1,2})\\b = assignment \\1
trabajos (?=\\d|:) = assignments
trabajo(?=\\W*$) = assignment
ensayo|ensayos final(?:es)? = final essay
ensayo|ensayos de presentacion(?:es)? = practice of presentations
ensayo = essay
ensayos = essays
comentario|comentarios (?:de |critico )(?:texto|sentencia|articulo|lectura)s? = essay
monografia|monografias = paper
resena|resenas = book review
articulo (?=final) = paper
informe|informes final(?:es)? = final report
informe|informes (?:de )?laboratorio = lab report
informe|informes (?:de )?avance = progress report
informe (\\d{1,2}) = report \\1
informe = report
informes = reports
reporte|reportes final(?:es)? = final report
reporte = report
reportes = reports
bitacora|diario (?:de lectura|de clase) = journal
resumen|resumenes = summary
borrador = draft
avance|avances (?:del? )?proyecto = project milestone
avance (\\d) = milestone \\1
propuesta|propuestas de = proposal of
propuesta = proposal
anteproyecto = project proposal
proyecto|proyectos final(?:es)? = final project
proyecto = project
proyectos = projects
portafolio = portfolio
presentacion del? (?:curso|programa|la asignatura|la materia|syllabus|asignatura|profesor|docente) = course introduction
presentacion|presentaciones (?:de )?avances? = progress presentations
presentacion oral final = final oral presentation
presentacion oral = oral presentation
presentacion|presentaciones final(?:es)? = final presentations
presentacion|presentaciones orales = oral presentations
presentacion|presentaciones grupal(?:es)? = group presentations
presentacion|presentaciones (?:de|del|de los|de las) (?:proyectos?|trabajos?|grupos?|estudiantes?|alumnos?)(?: final(?:es)?)? = project presentations
presentacion = presentation
presentaciones = presentations
exposicion|exposiciones oral(?:es)? = oral presentations
exposicion|exposiciones (?:final(?:es)?|grupal(?:es)?|de (?:los )?(?:estudiantes|grupos|proyectos|trabajos|alumnos)) = student presentations
exposicion|exposiciones (\\d) = presentation \\1
exposiciones = presentations
defensa|defensas (?:oral(?:es)?|del? )?(?:proyecto|trabajo|tesis)? = defense
disertacion|disertaciones = presentations
seminario = seminar
laboratorio|laboratorios (?:n |no\\.? |#|n° ?)?(\\d{1,2})\\b = lab \\1
laboratorio = lab
laboratorios = labs
participacion = participation
ultima (?:actualizacion|modificacion|revision) = last updated
actualizado|actualizada|modificado = updated
aprobado|aprobada = approved
presencial|presenciales = in class
domiciliario|domiciliaria = take-home
teorico|teoricos(?=:) = lecture
practico|practicos(?=:) = tutorial
suspension de labores = no class
inscripcion|inscripciones = registration
retiro|renuncia|anulacion (?:de )?(?:la )?(?:asignaturas?|cursos?|materias?|ramos?|matricula) = withdrawal
asistencia = attendance
ayudantia|ayudantias = recitation
tutoria|tutorias = office hours
consulta|consultas(?=\\W*(?:$|:|lunes|martes|miercoles|jueves|viernes)) = office hours
lectura|lecturas obligatorias? = required reading
lectura|lecturas recomendadas? = recommended reading
ficha|fichas de lectura = reading response
lectura = reading
lecturas = readings
leer = read
capitulo|cap = chapter
capitulos = chapters
bibliografia = bibliography
sin (?:clases?|sesion|actividades|docencia) = no class
se suspenden?|cancelan? (?:las? )?(?:clases?|actividades) = no class
clase|clases suspendidas?|canceladas? = class cancelled
suspension de (?:clases|actividades)(?: academicas)? = no class
receso (?:academico|docente|universitario|invernal|de invierno|de clases) = break
receso = recess
vacaciones (?:de )?(?:invierno|verano|semana santa|navidad|fiestas patrias) = holiday break
vacaciones|asueto = holiday break
semana (?:santa|de receso|de pausa|de reflexion|de descanso|mayor|novembrina) = break week
semana (?:de )?examenes|parciales|finales = exam week
dia (?:feriado|festivo|inhabil|no laborable|no lectivo) = holiday
dias (?:feriados|festivos|inhabiles|no laborables) = holidays
feriado|feriados(?: nacional(?:es)?)?(?=\\W) = holiday: no class
feriado|feriados = holiday
festivo|festivos = holiday
fiestas patrias = national holiday
no laborable|lectivo = holiday
semana de(?:l)?(?= \\d) = week of
semana (?=n°|nº) = week
semana = week
semanas = weeks
sem(?=\\.? ?\\d) = week
semanal = weekly
semanalmente = weekly
quincenal|quincenalmente = biweekly
sesion = session
sesiones = sessions
clase (?=\\d|n°) = class
clase|clases magistral(?:es)? = lecture
clase = class
clases = classes
fecha = date
fechas = dates
dia = day
dias = days
unidad = unit
unidades = units
modulo = module
tema|tematica = topic
temas|contenidos|contenido|temario = topics
actividad|actividades(?= ?/ ?entregas?) = activities
actividad = activity
actividades = activities
ponderacion|ponderaciones|porcentaje|peso = weight
puntaje|puntos = points
valor = value
instrumento|instrumentos = assessment
hora = time
lugar = location
sala|aula|salon = room
descripcion = description
componente|rubro = component
observaciones|notas(?=\\W*$) = notes
horario|horarios (?:de )?(?:atencion|consultas?|tutorias?|oficina)(?: (?:a |de )?(?:estudiantes|alumnos))? = office hours
hora|horas (?:de )?(?:atencion|consultas?|tutorias?|oficina)(?: (?:a |de )?(?:estudiantes|alumnos))? = office hours
atencion (?:de |a )?(?:alumnos|estudiantes) = office hours
horario|horarios de (?:clases?|catedra) = class time
horario|horarios = schedule
previa cita = by appointment
profesor|profesora|docente|catedratico|catedratica(?:\\(?/?a\\)?)?(?: titular| responsable| encargad[oa])? = instructor
academico responsable = instructor
profesores|docentes = instructors
profesor(?:/a)?(?: titular| responsable| encargado)? = instructor
ayudante|ayudantes = teaching assistant
correo(?: electronico)? = e-mail
oficina|despacho = office
departamento = department
facultad = faculty
universidad = university
escuela = school
carrera = program
nombre (?:del? )?(?:la )?(?:curso|asignatura|materia) = course title
codigo (?:del? )?(?:la )?(?:curso|asignatura|materia) = course code
codigo = code
programa (?:de|del) (?:la )?(?:asignatura|curso|materia) = course syllabus
programa analitico = course syllabus
programa(?=\\W*$) = syllabus
informacion (?:general|del curso) = course information
asignatura|materia|curso = course
calendario|calendarizacion|cronograma|planificacion|programacion = schedule
creditos = credits
periodo academico|lectivo = term
periodo = term
ciclo (?:escolar|academico|lectivo) = academic year
ano academico|lectivo = academic year
curso (?:academico )?(?=20\\d\\d ?[-/–] ?(?:20)?\\d\\d) = AY
ano (?:academico |lectivo )(?=20\\d\\d ?[-/–] ?(?:20)?\\d\\d) = AY
curso academico = academic year
1(?:er|ro|o|°|\\s)* ?(?:semestre|cuatrimestre) = first semester
2(?:do|o|°|\\s)* ?(?:semestre|cuatrimestre) = second semester
semestre|cuatrimestre = semester
trimestre = trimester
otono(?=[ ,/-]*(?:de )?20\\d\\d) = fall
primavera(?=[ ,/-]*(?:de )?20\\d\\d) = spring
verano(?=[ ,/-]*(?:de )?20\\d\\d) = summer
semestre (?:de )?(?:otono) = fall semester
semestre (?:de )?(?:primavera) = spring semester
inicio (?:del? )?(?:las )?(?:clases|curso|semestre) = classes begin
fin|termino (?:del? )?(?:las )?(?:clases|curso|semestre) = classes end
por (?:definir|confirmar|anunciar|determinar)(?:se)? = to be announced
a (?:definir|confirmar|anunciar|determinar) = to be announced
fecha por (?:definir|confirmar) = date to be announced
no = no
repaso|repasos (?:antes|previo|previa|para|general para)(?: del?| al?)?(?: las?| los?)? = review for
repaso|repasos = review
logistica = logistics
introduccion = introduction
final = final
los finales = finals
finales(?= (?:regulares|libres)) = finals
grupo|grupos = group
individual = individual
bono = bonus
total = total
atrasada|atrasadas|atrasado|atraso|tardia|tardias = late
inasistencia|inasistencias = absence
""",
)
