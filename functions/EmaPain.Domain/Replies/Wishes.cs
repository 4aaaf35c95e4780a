using EmaPain.Domain.Replies.Wording;

namespace EmaPain.Domain.Replies;

/// <summary>What people say in words of their own: that they want no more texts, have another phone, are driving, are upset.</summary>
internal static class Wishes
{
    private static readonly PhraseBook<Reading> Book = new(
    [
        .. All(new Reading.OptOut(), OptOut),
        .. All(new Reading.Unreadable(new UnreadableNote.MaybeStop()), MaybeStop),
        .. All(new Reading.Unreadable(new UnreadableNote.WrongNumber()), WrongNumber),
        .. All(new Reading.Unreadable(new UnreadableNote.AutoReply()), AutoReply),
        .. All(new Reading.Unreadable(new UnreadableNote.Distress()), Distress),
        .. All(new Reading.Unreadable(new UnreadableNote.NoAnswer()), ["call|ring|phone|see|meet me|you * at|after|before|by #", "appointment|cita * at|a #"]),
    ]);

    /// <summary>From the most to the least binding: a wish to stop is honoured even beside something else.</summary>
    private static readonly Func<Reading, bool>[] Order =
    [
        reading => reading is Reading.Unreadable { Note: UnreadableNote.AutoReply },
        reading => reading is Reading.OptOut,
        reading => reading is Reading.Unreadable { Note: UnreadableNote.WrongNumber },
        reading => reading is Reading.Unreadable { Note: UnreadableNote.MaybeStop },
        _ => true,
    ];

    private static string[] OptOut =>
    [
        "stop|quit texting|messaging|txting|contacting|emailing|bothering|bugging|harassing", "stop|quit sending *  texts|messages|surveys|questions|these|this|me|them",
        "stop the|these|all|your texts|messages|surveys|questions|prompts|reminders", "dont|never text|txt|message|contact me", "do not text|txt|message|contact me",
        "dont|not send me * more|anymore|texts|messages", "dont|not want * texts|messages|surveys", "no more texts|messages|surveys|text|prompts",
        "take|get|remove me off|from", "remove|delete|lose my number", "opt me out", "opting out", "want to opt out", "want|like to unsubscribe", "unsubscribe me",
        "want * to stop getting|receiving", "cancel my|the texts|messages|subscription|enrollment", "revoke my consent",
        "no me escriban|escriba|escribas|manden|mande|mandes|envien|envie|envies|contacten|molesten", "dejen|deja|deje|paren|pare de escribirme|escribir|mandarme|mandar|enviarme|enviar|molestar|molestarme|textear",
        "quitenme|saquenme|borrenme|eliminenme", "no quiero recibir|mas mensajes|textos|encuestas|recibir", "no mas mensajes|textos", "darme|dar de baja",
    ];

    private static string[] MaybeStop =>
    [
        "too many texts|messages|questions|surveys", "leave me alone", "not interested", "im|am done with", "i quit the|this", "want out", "no longer want", "dont want to do|continue|participate",
        "tired|sick of these|this|the texts|messages|surveys|questions", "how do|can i stop|unsubscribe|cancel|quit", "can|could you stop", "maybe stop", "should stop this", "dejame|dejenme en paz", "no quiero seguir|participar", "ya no quiero",
        "demasiados mensajes|textos", "como cancelo|paro",
    ];

    private static string[] WrongNumber =>
    [
        "wrong number|person|phone|guy|#", "who is|are this|you", "whos this|dis", "who dis", "dont|not know who|you", "you have the wrong", "numero equivocado|incorrecto", "quien es|eres|son", "equivocado de numero", "not * my study",
        "never signed up", "i just got this number", "this number belongs",
    ];

    private static string[] AutoReply =>
    [
        "im|am driving", "driving right now", "out of office|the", "automatic|automated|auto reply|response|message", "autoreply", "do not disturb", "ill|will get back to you", "cant talk right now", "away from my phone|desk",
        "currently unavailable|away", "estoy conduciendo|manejando", "fuera de la oficina", "respuesta automatica", "modo no molestar",
    ];

    private static string[] Distress =>
    [
        "upsets|upset|upsetting me", "this|these|that|it|questions|survey * upsets|upsetting|triggering|stressful|stresses|triggers", "makes|make|making me * upset|anxious|sad|angry|cry|worse|stressed|panic|depressed", "brings|bring * bad memories",
        "i|im|am feel|feeling? very|so|really? upset", "me pone|ponen|hace|hacen * mal|triste|ansioso|ansiosa|llorar|nervioso|nerviosa", "me altera|alteran|afecta|angustia", "too hard to answer",
    ];

    /// <summary>The most binding wish that a text says; nothing where it says none.</summary>
    public static Reading? Find(IReadOnlyList<Word> words)
    {
        var found = Book.Find(words).Select(match => match.Meaning).ToList();
        return found.Count == 0 ? null : Order.Select(first => found.Find(reading => first(reading))).First(reading => reading is not null);
    }

    private static IEnumerable<(string Written, Reading Meaning)> All(Reading meaning, string[] phrases) => phrases.Select(phrase => (phrase, meaning));
}
