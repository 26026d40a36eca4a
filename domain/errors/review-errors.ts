import { errorChapter } from './error-entry';

/** What reviews of drawn and of closed cases may refuse. */
export const reviewErrors = errorChapter({
  REVIEW_NOT_YOURS: {
    message: {
      da: '{by} kan ikke læse gennemgangen {review}.',
      en: '{by} may not read the review {review}.',
    },
    next: {
      da: 'Den kan læses af ledelsestilsyn, leder, direktør, genopretningsleder, teamets leder, dem, der gennemgår sagen eller ejer en handling, og af sagens rådgiver, når gennemgangen er færdig eller har sendt sagen tilbage. Forsøget er skrevet i opslagsloggen.',
      en: 'It may be read by supervisors, leaders, directors, recovery leads, the leader of its team, those who review the case or own an action, and by the case’s worker once the review is completed or has sent the case back. The attempt was written into the access log.',
    },
  },
  REVIEW_NOT_YOUR_ROLE: {
    message: {
      da: '{by} har ikke en rolle, der må gennemgå sager.',
      en: '{by} holds no role that may review cases.',
    },
    next: { da: 'Det kan gøres af: {roles}.', en: 'It can be done by: {roles}.' },
  },
  REVIEW_OWN_CASE: {
    message: {
      da: '{by} har selv arbejdet på sagen og kan ikke gennemgå den.',
      en: '{by} worked on the case and cannot review it.',
    },
    next: { da: 'Lad en anden gennemgå sagen.', en: 'Let somebody else review it.' },
  },
  REVIEW_OWN_TEAM: {
    message: {
      da: '{by} må kun gennemgå sager fra andre teams end sit eget.',
      en: '{by} may review cases of other teams only.',
    },
    next: {
      da: 'Lad en fra ledelsestilsynet eller et andet team gennemgå sagen.',
      en: 'Let a supervisor or somebody of another team review it.',
    },
  },
  REVIEW_SAME_REVIEWER: {
    message: {
      da: '{by} har allerede gennemgået sagen. Den anden gennemgang er en andens.',
      en: '{by} has reviewed the case already. The second review is somebody else’s.',
    },
    next: { da: 'Lad en anden gennemgå sagen.', en: 'Let somebody else review it.' },
  },
  REVIEW_ITEM_UNKNOWN: {
    message: { da: 'Tjeklisten spørger ikke om {item}.', en: 'The checklist does not ask about {item}.' },
    next: { da: 'Se tjeklisten, og brug en af dens koder.', en: 'See the checklist and use one of its codes.' },
  },
  REVIEW_ANSWER_NOT_ALLOWED: {
    message: { da: '{item} kan ikke besvares med {answer}.', en: '{item} cannot be answered with {answer}.' },
    next: { da: 'Vælg et af svarene: {answers}.', en: 'Choose one of: {answers}.' },
  },
  REVIEW_RATIONALE_MISSING: {
    message: {
      da: '{item}: et svar som {answer} skal begrundes.',
      en: '{item}: an answer like {answer} needs a rationale.',
    },
    next: { da: 'Skriv begrundelsen.', en: 'Give the rationale.' },
  },
  REVIEW_OVERRULED_WITHOUT_RATIONALE: {
    message: {
      da: '{item} er udfyldt med {prefilled} efter journalen. Svaret {answer} skal begrundes.',
      en: '{item} is filled in as {prefilled} by the journal. The answer {answer} needs a rationale.',
    },
    next: {
      da: 'Skriv, hvad der i sagen viser det, eller lad det udfyldte svar stå.',
      en: 'Say what in the case shows it, or let the answer stand.',
    },
  },
  REVIEW_NOT_FINISHED: {
    message: { da: 'Der mangler svar på: {items}.', en: 'Answers are missing: {items}.' },
    next: { da: 'Besvar dem, og afslut gennemgangen igen.', en: 'Answer them and finish the review again.' },
  },
  SEND_BACK_CASE_CLOSED: {
    message: { da: 'En lukket sag kan ikke sendes tilbage.', en: 'A closed case cannot be sent back.' },
    next: { da: 'Genåbn den først, hvis der er grund til det.', en: 'Reopen it first where there is reason to.' },
  },
  SEND_BACK_WITHOUT_WORKER: {
    message: { da: 'Sagen har ingen rådgiver at sende den tilbage til.', en: 'The case has no worker to go back to.' },
    next: { da: 'Tildel sagen først.', en: 'Assign the case first.' },
  },
  SEND_BACK_DAY_PASSED: {
    message: { da: 'Dagen {due} er passeret.', en: 'The day {due} has passed.' },
    next: { da: 'Vælg en dag, der kommer.', en: 'Choose a day to come.' },
  },
  SEND_BACK_NOTHING_TO_MEND: {
    message: { da: '{item} udestår ikke i sagen.', en: '{item} is not outstanding in the case.' },
    next: {
      da: 'Kræv kun det, der kan rettes op. Det overskredne hører til i fundene.',
      en: 'Demand only what can be mended. What has lapsed belongs among the findings.',
    },
  },
  SEND_BACK_DEMANDS_NOTHING: {
    message: { da: 'Der er ikke skrevet, hvad rådgiveren skal gøre.', en: 'It does not say what the worker is to do.' },
    next: { da: 'Nævn kravene, eller skriv en begrundelse.', en: 'Name the controls or give a reason.' },
  },
  CLOSED_REVIEW_READ_ALREADY: {
    message: {
      da: 'Sagen har allerede en vurdering ({reading}).',
      en: 'The case has a verdict of that reading already ({reading}).',
    },
    next: {
      da: 'Vurderinger bliver stående. En ny kommer ved en ekstern gennemgang.',
      en: 'Verdicts stay. A new one comes with an external review.',
    },
  },
  CLOSED_REVIEW_NOT_EXTERNAL: {
    message: {
      da: '{by} er ikke ekstern konsulent og kan ikke afgive den eksterne vurdering.',
      en: '{by} is no external consultant and cannot give the external verdict.',
    },
    next: {
      da: 'Lad den eksterne konsulent afgive den, eller afgiv jeres egen vurdering.',
      en: 'Let the external consultant give it, or give your own verdict.',
    },
  },
  CLOSED_REVIEW_OUT_OF_ORDER: {
    message: {
      da: 'Den eksterne vurdering er afgivet; der kan ikke komme en egen efter den.',
      en: 'The external verdict was given; no own one can follow it.',
    },
    next: { da: 'Lad den eksterne vurdering stå.', en: 'Let the external verdict stand.' },
  },
  CLOSED_REVIEW_MOVE_WITHOUT_RATIONALE: {
    message: {
      da: 'En sag flyttes ikke fra {category} til {toCategory} uden en begrundelse.',
      en: 'A case is not moved from {category} to {toCategory} without a rationale.',
    },
    next: { da: 'Skriv begrundelsen.', en: 'Give the rationale.' },
  },
  CONCERN_WITHOUT_REASON: {
    message: {
      da: 'Svaret på, om der er bekymring nu, skal begrundes.',
      en: 'The answer to whether there is concern now needs a reason.',
    },
    next: { da: 'Skriv begrundelsen.', en: 'Give the reason.' },
  },
  CONCERN_WITHOUT_ROUTE: {
    message: {
      da: 'Der er bekymring for barnet, men ikke valgt, hvad der sker nu.',
      en: 'There is concern for the child, but not what happens now.',
    },
    law: 'BL §§ 18, 133, 136',
    next: {
      da: 'Vælg underretning efter egen skærpet underretningspligt eller screening af egen drift.',
      en: 'Choose a notification under your own duty, or a screening on own initiative.',
    },
  },
  CONCERN_CONTRADICTS_ITSELF: {
    message: {
      da: 'Svaret om bekymring og det, der skal følge, passer ikke sammen.',
      en: 'The answer about concern and what is to follow do not fit.',
    },
    next: {
      da: 'Ved bekymring vælges underretning eller screening; uden bekymring orienteres familien, hvor det er relevant.',
      en: 'With concern choose a notification or a screening; without, the family is informed where relevant.',
    },
  },
  CONCERN_WITHOUT_REASSESSMENT: {
    message: {
      da: 'En sag, der i mindre grad er ufuldstændig, skal have en dag for en ny vurdering.',
      en: 'A case incomplete to a lesser degree needs a day for a new assessment.',
    },
    next: { da: 'Angiv dagen.', en: 'Give the day.' },
  },
  CONCERN_DAY_PASSED: {
    message: { da: 'Dagen {day} er passeret.', en: 'The day {day} has passed.' },
    next: { da: 'Vælg en dag, der kommer.', en: 'Choose a day to come.' },
  },
  CLOSED_REVIEW_PERIOD_REVERSED: {
    message: {
      da: 'Perioden slutter {to}, før den begynder {from}.',
      en: 'The period ends {to}, before it begins {from}.',
    },
    next: { da: 'Byt om på dagene.', en: 'Swap the days.' },
  },
  CLOSED_REVIEW_EXTENDED_BY_NOTHING: {
    message: {
      da: 'Der er hverken nævnt en hel periode eller nogen sager.',
      en: 'Neither a whole period nor any cases were named.',
    },
    next: { da: 'Angiv både fra og til, eller nævn sagerne.', en: 'Give both ends of the period, or name the cases.' },
  },
  CLOSED_REVIEW_NOT_FROZEN: {
    message: { da: 'Sagerne er ved at blive læst.', en: 'The cases are still being read.' },
    next: { da: 'Prøv igen om lidt.', en: 'Try again in a moment.' },
  },
  CLOSED_REVIEW_CASE_UNKNOWN: {
    message: { da: 'Sagen er ikke med i gennemgangen.', en: 'The case is not in the review.' },
    next: {
      da: 'Se sagerne i gennemgangen, eller udvid den med sagen.',
      en: 'See the cases of the review, or extend it by the case.',
    },
  },
  CLOSED_REVIEW_CONCERN_STANDS: {
    message: {
      da: 'Der er allerede svaret, at der er bekymring; det svar bliver stående.',
      en: 'It was answered already that there is concern; that answer stands.',
    },
    next: {
      da: 'Gå videre i sagen selv: vurdér underretningen inden 24 timer.',
      en: 'Go on in the case itself: assess the notification within 24 hours.',
    },
  },
  CLOSED_REVIEW_NOT_ANSWERED_NO: {
    message: {
      da: 'Familien orienteres om sager, hvor svaret er, at der ikke er bekymring. Det er ikke svaret her.',
      en: 'Families are informed of cases answered to be without concern. This one is not.',
    },
    next: { da: 'Svar først på, om der er bekymring nu.', en: 'Answer first whether there is concern now.' },
  },
  CLOSED_REVIEW_NO_DAY_SET: {
    message: {
      da: 'Der er ikke sat en dag for en ny vurdering af sagen.',
      en: 'No day was set to assess the case again.',
    },
    next: { da: 'Sæt en dag med svaret om bekymring.', en: 'Set a day with the answer about concern.' },
  },
  CLOSED_REVIEW_UNFINISHED: {
    message: {
      da: 'Gennemgangen af de {count} sager kan ikke afsluttes endnu.',
      en: 'The review of the {count} cases cannot be closed yet.',
    },
    next: {
      da: 'Se sagerne med `closed-review cases … --missing`.',
      en: 'See them by `closed-review cases … --missing`.',
    },
  },
  CLOSED_REVIEW_OVER: {
    message: { da: 'Gennemgangen er afsluttet.', en: 'The review is closed.' },
    next: {
      da: 'Åbn en ny gennemgang under et andet navn, hvis der er mere at gennemgå.',
      en: 'Open another review under another name where there is more to review.',
    },
  },
  TASK_FORCE_CASE_NOT_CHOSEN: {
    message: { da: 'Sagen er ikke valgt til Task Force.', en: 'The case was not chosen for the Task Force.' },
    next: { da: 'Vælg den først, eller tag en af de valgte.', en: 'Choose it first, or take one of those chosen.' },
  },
  TASK_FORCE_READ_ALREADY: {
    message: { da: 'Sagen har allerede den gennemgang.', en: 'The case has had that review.' },
    next: { da: 'Den anden gennemgang mangler måske endnu.', en: 'The other review may still be missing.' },
  },
  TASK_FORCE_CASE_TWICE: {
    message: { da: 'En sag er valgt to gange.', en: 'A case was chosen twice.' },
    next: { da: 'Vælg hver sag én gang.', en: 'Choose each case once.' },
  },
  TASK_FORCE_WRONG_NUMBER: {
    message: {
      da: 'Der er valgt {chosen} sager; aftalt er {agreed}.',
      en: '{chosen} cases were chosen; agreed are {agreed}.',
    },
    next: { da: 'Vælg det aftalte antal, eller aftal et andet.', en: 'Choose as many as agreed, or agree otherwise.' },
  },
  TASK_FORCE_LOT_DRAWN: {
    message: {
      da: 'Der er trukket lod blandt disse sager; der trækkes ikke lod to gange.',
      en: 'A lot was drawn among these cases; none is drawn twice.',
    },
    next: {
      da: 'Behold de udtrukne, eller nævn flere sager med en begrundelse.',
      en: 'Keep those drawn, or name further cases with a reason.',
    },
  },
  TASK_FORCE_WITHOUT_REASON: {
    message: {
      da: 'Sagerne er valgt og ikke udtrukket; valget skal begrundes.',
      en: 'The cases were chosen and not drawn; the choice needs a reason.',
    },
    next: { da: 'Skriv, hvorfor netop de er valgt.', en: 'Say why these were chosen.' },
  },
});

/** Code of a refusal of a review. */
export type ReviewErrorCode = keyof typeof reviewErrors;
