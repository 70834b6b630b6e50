"""Portuguese, as syllabi in Brazil and Portugal are written ("plano de ensino", "prova", "frequência", "2ª-feira").

Names of days and months with their abbreviations: Unicode CLDR.
"""

from __future__ import annotations

from typing import Final

from servers.syllabus.tongue.glossary import Glossary

__all__ = ["PORTUGUESE"]

PORTUGUESE: Final = Glossary(
    marks=(
        "de o que e do da em um para com nao uma os no se na por mais as dos como mas das ao pelo pela aos nas nos ser sera "
        "alunos aluno disciplina aula aulas semana prova provas trabalho trabalhos avaliacao avaliacoes segunda terca quarta quinta sexta "
        "feira professor professora horario janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro nota entrega"
    ),
    days=(
        "segundas|segunda(?: ?-? ?feiras?|(?=\\W*$|\\s?[,.:;)/(|-]|\\s\\d| e | as | das | de |\\s?–))",
        "tercas|terca(?: ?-? ?feiras?|(?=\\W*$|\\s?[,.:;)/(|-]|\\s\\d| e | as | das | de |\\s?–))",
        "quartas|quarta(?: ?-? ?feiras?|(?=\\W*$|\\s?[,.:;)/(|-]|\\s\\d| e | as | das | de |\\s?–))",
        "quintas|quinta(?: ?-? ?feiras?|(?=\\W*$|\\s?[,.:;)/(|-]|\\s\\d| e | as | das | de |\\s?–))",
        "sextas|sexta(?: ?-? ?feiras?|(?=\\W*$|\\s?[,.:;)/(|-]|\\s\\d| e | as | das | de |\\s?–))",
        "sabado|sabados",
        "domingo|domingos",
    ),
    months=(
        "janeiro",
        "fevereiro|fev",
        "marco",
        "abril|abr",
        "maio|mai",
        "junho",
        "julho",
        "agosto|ago",
        "setembro",
        "outubro",
        "novembro",
        "dezembro|dez",
    ),
    southern="""
outono(?=[ ,/-]*(?:de )?20\\d\\d) = spring semester
primavera(?=[ ,/-]*(?:de )?20\\d\\d) = fall semester
""",
    phrases="""
2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026|2027|2028|2029|2030|2031|2032|2033|2034|2035[-/.](?:1|i)(?![\\w/.-]) = Semester 1, ~
2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026|2027|2028|2029|2030|2031|2032|2033|2034|2035[-/.](?:2|ii)(?![\\w/.-]) = Semester 2, ~
2012|2013|2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026|2027|2028|2029|2030|2031|2032|2033|2034|2035[-/.](?:3|iii)(?![\\w/.-]) = Semester 3, ~
periodo|semestre|ciclo (?:academico|lectivo)?\\s?:?\\s?(20\\d\\d)-?10(?![\\d/-]) = Semester 1, \\1
periodo|semestre|ciclo (?:academico|lectivo)?\\s?:?\\s?(20\\d\\d)-?20(?![\\d/-]) = Semester 2, \\1
periodo|semestre|ciclo (?:academico|lectivo)?\\s?:?\\s?(20\\d\\d)-?30(?![\\d/-]) = Semester 3, \\1
semestre (1|2)[-/ ](20\\d\\d)(?![\\d/-]) = Semester \\1, \\2
^s(\\d{1,2})(?=\\s?[:)(]) = week \\1
2 ?a?\\.? ?-? ?feiras? = Monday
3 ?a?\\.? ?-? ?feiras? = Tuesday
4 ?a?\\.? ?-? ?feiras? = Wednesday
5 ?a?\\.? ?-? ?feiras? = Thursday
6 ?a?\\.? ?-? ?feiras? = Friday
2 ?a?\\.? e 4 ?a?\\.? ?-? ?feiras? = Monday and Wednesday
3 ?a?\\.? e 5 ?a?\\.? ?-? ?feiras? = Tuesday and Thursday
segunda e quarta(?: ?-? ?feiras?)? = Monday and Wednesday
terca e quinta(?: ?-? ?feiras?)? = Tuesday and Thursday
quarta e sexta(?: ?-? ?feiras?)? = Wednesday and Friday
segundas e quartas(?: ?-? ?feiras?)? = Mondays and Wednesdays
tercas e quintas(?: ?-? ?feiras?)? = Tuesdays and Thursdays
quartas e sextas(?: ?-? ?feiras?)? = Wednesdays and Fridays
1 ?(?:o|a|°)?\\.? ?(?=prova|avaliacao|teste|trabalho|entrega|exame|frequencia|lista|seminario|chamada|relatorio) = first
2 ?(?:o|a|°)?\\.? ?(?=prova|avaliacao|teste|trabalho|entrega|exame|frequencia|lista|seminario|chamada|relatorio) = second
3 ?(?:o|a|°)?\\.? ?(?=prova|avaliacao|teste|trabalho|entrega|exame|frequencia|lista|seminario|chamada|relatorio) = third
4 ?(?:o|a|°)?\\.? ?(?=prova|avaliacao|teste|trabalho|entrega|exame|frequencia|lista|seminario|chamada|relatorio) = fourth
segunda prova|avaliacao = second exam
segunda (?:chamada) = make-up exam
segunda parte|unidade|etapa|metade = second part
terceira prova|avaliacao = third exam
primeira prova|avaliacao = first exam
quarta prova|avaliacao = fourth exam
quarta|quinta|sexta parte|unidade|etapa = part
primeiro|primeira = first
segundo = second
terceiro|terceira = third
seg(?=\\s?\\)|[.,]?\\s?\\d|\\s?[/,e] ?qua) = Mon
ter(?=\\s?\\)|[.,]?\\s?\\d{1,2}[/. ](?:\\d|de|[a-z]{3})|\\s?[/,] ?qui) = Tue
qua(?=\\s?\\)|[.,]?\\s?\\d|\\s?/|[.,]?$) = Wed
qui(?=\\s?\\)|[.,]?\\s?\\d|\\s?/|[.,]?$) = Thu
sex(?=\\s?\\)|[.,]?\\s?\\d|[.,]?$) = Fri
sab(?=\\s?\\)|[.,]?\\s?\\d) = Sat
dom(?=\\s?\\)|[.,]?\\s?\\d) = Sun
mar(?<=\\d mar) = Mar
mar(?<=\\d/mar) = Mar
mar(?<=de mar) = Mar
set(?<=\\d set) = Sep
set(?<=\\d/set) = Sep
set(?<=de set) = Sep
out(?<=\\d out) = Oct
out(?<=\\d/out) = Oct
out(?<=de out) = Oct
todas|todos as|os <day> = every <day>
todas as semanas = every week
cada <day> = every <day>
as <day> = on <day>s
na <day> = on <day>
no dia (?=\\d) = on
dia (?=\\d{1,2}[/ ]) = on
dias (?=\\d) = on
em (?=\\d{1,2}(?:/| de)) = on
ate (?:o dia |dia |as |a |o )? = by
antes d[aoe](?: aula)? = before
entre = between
a partir d[aeo]s? = from
do|de|da|dos|das(?= (?:19|20)\\d\\d\\b) = ,
das (?=\\d{1,2} ?(?:h|:)[\\d ]*as ) = from
as(?:(?<=h as)|(?<=h\\d\\d as)|(?<=h \\d\\d as)|(?<=:\\d\\d as)|(?<=\\.\\d\\d as)|(?<=m\\. as)|(?<=hs as)|(?<=rs as)) (?=\\d) = to
a(?:(?<=h a)|(?<=h\\d\\d a)|(?<=h \\d\\d a)|(?<=:\\d\\d a)|(?<=\\.\\d\\d a)|(?<=m\\. a)|(?<=hs a)|(?<=rs a)) (?=\\d{1,2} ?(?:h|:)) = to
e = and
ou = or
de|do|da|dos|das = of
com = with
para = for
sobre = on
durante = during
em|no|na|nos|nas = in
o|a|os|as (?=[a-z]{3}) = the
um|uma = a
sao = is
ocorrera|ocorrerao = takes place
as (?=\\d{1,2} ?(?:h|:)) = at
no inicio da aula = at the start of class
no final|fim da aula = at the end of class
meio-dia = noon
meia-noite = midnight
horas|hs(?=[.,;)]|$) = hrs
data|datas|prazo|prazos (?:limite |final |maximo |maxima )?(?:de |para |da |para a )entregas? = due date
data|prazo limite|final = deadline
prazo|prazos = deadline
data|datas = date
deve|devem|devera|deverao ser (?:entregues?|enviad[oa]s?|submetid[oa]s?) = is due
sera|serao entregues? = is due
sera|serao (?:realizad[oa]s?|aplicad[oa]s?) = will be held
entregar|enviar|submeter = submit
entrega|entregas (?:n ?°? ?)?(\\d{1,2})(?=\\W*$|\\W*[:(—–]) = assignment \\1 due
entrega|entregas (?:do|da|de|dos|das)(?= ) = due
entrega|entregas(?=:? (?:trabalho|projeto|relatorio|lista|exercicio|t\\d|ep\\d|tarefa|resenha|artigo|atividade|resumo)) = due
entrega|entregas = due
entregavel|entregaveis = deliverables
devolucao = returned
prova|provas (?:de )?(?:recuperacao|substitutiva|suplementar|repositiva)s? = make-up exam
prova substitutiva|sub = make-up exam
prova final = final exam
prova|provas (?:n ?°? ?)?(\\d|i{1,3})\\b = exam \\1
prova|provas d[eoa] (?:teorema|conceito|proposicao|lema|existencia)\\w* = proof
prova|provas (?:escritas?|intermediarias?|parciais|parcial|oral|orais|teoricas?|praticas?) = exam
p(\\d)(?= ?[:(–—]) = exam \\1
prova = exam
provas = exams
exame|exames final|finais = final exam
exame|exames (?:de )?(?:recurso|recuperacao) = make-up exam
exame|exames (?:de )?epoca normal = final exam
exame = exam
exames = exams
frequencia (\\d) = midterm \\1
primeira|segunda frequencia = midterm
frequencia(?=\\W*$|\\W*\\() = attendance
teste|testes (?:de )?(?:hipoteses?|significancia|aderencia|t\\b|qui) = hypothesis tests
teste|mini-teste|miniteste (?:n ?°? ?)?(\\d) = test \\1
teste = test
testes = tests
avaliacao (?:n ?°? ?)?(\\d) = exam \\1
avaliacao final = final exam
avaliacao|avaliacoes = assessment
recuperacao(?=\\W*$) = make-up exam
lista|listas (?:de )?exercicios ?(\\d{1,2}) = problem set \\1
lista|listas (?:de )?exercicios = problem sets
lista|listas (?:n ?°? ?)?(\\d{1,2}) = problem set \\1
exercicio|exercicios = exercises
exercicio-programa|ep (\\d{1,2}) = assignment \\1
tarefa (?:n ?°? ?)?(\\d{1,2}) = homework \\1
tarefa = homework
tarefas = homeworks
trabalho|trabalhos final|finais = final paper
trabalho|trabalhos (?:em|de) grupo = group assignment
trabalho|trabalhos praticos? = assignment
trabalho (?:n ?°? ?)?(\\d{1,2}|i{1,3})\\b = assignment \\1
trabalho = assignment
trabalhos = assignments
relatorio final = final report
relatorio = report
relatorios = reports
ensaio = essay
ensaios = essays
artigo final = final paper
resenha|resenhas = book review
resumo = summary
monografia = paper
projeto|projetos final|finais = final project
projeto = project
projetos = projects
proposta (?:de|do) projeto = project proposal
proposta = proposal
rascunho = draft
apresentacao d[aoe] (?:disciplina|curso|plano|programa|professor|cadeira|uc) = course introduction
apresentacao|apresentacoes (?:final|finais) = final presentations
apresentacao|apresentacoes (?:orais|oral) = oral presentations
apresentacao|apresentacoes d[aoe]s? (?:projetos?|trabalhos?|grupos?|seminarios?|alunos) = project presentations
apresentacao = presentation
apresentacoes = presentations
seminario (?:n ?°? ?)?(\\d) = presentation \\1
seminarios(?=\\W*$|\\W*[:(—–]| (?:dos|em)) = student presentations
defesa|defesas = defense
laboratorio (?:n ?°? ?)?(\\d{1,2}) = lab \\1
laboratorio = lab
laboratorios = labs
participacao = participation
ultima (?:atualizacao|modificacao|revisao) = last updated
atualizado|atualizada = updated
matricula|inscricao|inscricoes = registration
trancamento = withdrawal
presenca = attendance
monitoria|monitorias = recitation
fichamento|fichamentos = reading response
leitura = reading
leituras = readings
ler = read
capitulo|cap = chapter
capitulos = chapters
bibliografia = bibliography
nao havera aulas? = no class
nao ha aulas? = no class
nao tera aula = no class
sem aulas? = no class
aula|aulas (?:suspensas?|canceladas?) = class cancelled
suspensao (?:de|das) (?:aulas|atividades) = no class
feriado|feriados = holiday: no class
ponto facultativo = holiday: no class
recesso(?: academico| escolar)? = recess
ferias(?: de natal| da pascoa| letivas)? = holiday break
interrupcao letiva = holiday break
pausa (?:letiva|pedagogica) = break
carnaval|corpus christi|tiradentes|finados(?=\\W*$|\\W*\\() = holiday
semana (?:santa|academica|da pascoa|de carnaval|do saco cheio) = break week
semana (?:de|das) (?:provas|exames|avaliacoes) = exam week
semana d[eoa](?= \\d) = week of
semana = week
semanas = weeks
sem(?=\\. ?\\d) = week
semanal|semanalmente = weekly
quinzenal|quinzenalmente = biweekly
aula (?:n ?°? ?)?(?=\\d) = class
aula|aulas magnas? = lecture
aulas = classes
aula = class
encontro|sessao = session
unidade = unit
tema|assunto|conteudo|topico = topic
temas|assuntos|conteudos|topicos|conteudo programatico|ementa = topics
atividade = activity
atividades = activities
peso|pesos|ponderacao|percentual|porcentagem = weight
nota final|media final = final grade
media final = final grade
nota = grade
notas = grades
criterios (?:de|da) avaliacao = grading
pontos = points
valor = value
hora = time
local = location
sala = room
descricao = description
observacoes|obs = notes
horario|horarios (?:de )?(?:atendimento|duvidas)(?: (?:ao|aos|a|de) (?:alunos?|estudantes?))? = office hours
atendimento(?: (?:ao|aos|a|de) (?:alunos?|estudantes?))? = office hours
horario|horarios (?:das|de) aulas? = class time
horario|horarios = class time
professor|professora|docente|docentes|professores(?:\\(?a?\\)?)?(?: responsavel)? = instructor
monitor|monitora|monitores = teaching assistant
gabinete = office
departamento = department
faculdade = faculty
universidade = university
instituto = institute
disciplina|materia|cadeira|curso|unidade curricular = course
codigo d[ao] (?:disciplina|curso) = course code
codigo = code
nome d[ao] (?:disciplina|curso) = course title
plano de ensino|curso|aula = course syllabus
programa (?:da|de) (?:disciplina|cadeira|unidade curricular) = course syllabus
cronograma|calendario|programacao = schedule
creditos = credits
ano (?:letivo |academico )(?:de )?(?=20\\d\\d ?[-/–] ?(?:20)?\\d\\d) = AY
ano letivo = academic year
periodo letivo = term
periodo = term
primeiro semestre = first semester
segundo semestre = second semester
1 ?[°o]? ?semestre = first semester
2 ?[°o]? ?semestre = second semester
semestre = semester
outono(?=[ ,/-]*(?:de )?20\\d\\d) = fall
primavera(?=[ ,/-]*(?:de )?20\\d\\d) = spring
inicio das aulas = classes begin
fim|termino das aulas = classes end
a (?:definir|confirmar|combinar|marcar) = to be announced
revisao = review
correcao = review
introducao = introduction
final|finais = final
grupo|grupos = group
atraso|atrasado|atrasada = late
falta|faltas = absence
""",
)
