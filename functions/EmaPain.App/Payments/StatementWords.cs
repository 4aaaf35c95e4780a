using EmaPain.Domain.Compensation;
using EmaPain.Domain.Studies;

namespace EmaPain.App.Payments;

/// <summary>The words of a statement in one language.</summary>
internal sealed record StatementWords(
    string Language, string Title, string Participant, string Date, string Earned, string Paid, string OnItsWay, string Owed, string What, string Amount,
    string Balance, string Questions, IReadOnlyDictionary<CompensationEvent, string> Events, IReadOnlyDictionary<EntryType, string> Entries)
{
    private static readonly StatementWords English = new(
        "en", "Statement of study payments", "Participant", "Date", "Earned", "Paid", "Payment on its way", "Still to be paid", "What", "Amount", "Balance", "Questions",
        Kinds("Check-in", "Visit", "Call or session", "Interview", "Bonus", "Bonus"),
        Types("Earned", "up to the study's limit", "taken back", "Adjustment", "Written off", "Put into a payment", "Paid", "Payment failed; it is paid again", "The payment did not fail after all"));

    private static readonly StatementWords Spanish = new(
        "es", "Estado de pagos del estudio", "Participante", "Fecha", "Ganado", "Pagado", "Pago en camino", "Por pagar", "Concepto", "Importe", "Saldo", "Preguntas",
        Kinds("Cuestionario", "Visita", "Llamada o sesión", "Entrevista", "Bono", "Bono"),
        Types("Ganado", "hasta el límite del estudio", "retirado", "Ajuste", "Cancelado", "Incluido en un pago", "Pagado", "El pago falló; se paga de nuevo", "El pago no falló, después de todo"));

    public static StatementWords In(string language) => language == Spanish.Language ? Spanish : English;

    /// <summary>What an entry is, by the kind of its event; a rule's own name may tell too much.</summary>
    public string Of(StudyDefinition study, LedgerEntry entry)
    {
        var rule = entry.Type is EntryType.Earned or EntryType.Capped or EntryType.Reversed
            ? study.Earlier.Append(study).SelectMany(version => version.Compensation.Rules).LastOrDefault(rule => rule.Id == entry.Rule)
            : null;
        return rule is null ? Entries[entry.Type] : entry.Type == EntryType.Earned ? Events[rule.On] : $"{Events[rule.On]} ({Entries[entry.Type]})";
    }

    private static Dictionary<CompensationEvent, string> Kinds(
        string answers, string assessment, string attendance, string interview, string streak, string completion) => new()
    {
        [CompensationEvent.Answers] = answers, [CompensationEvent.Assessment] = assessment, [CompensationEvent.Attendance] = attendance, [CompensationEvent.Interview] = interview,
        [CompensationEvent.Streak] = streak, [CompensationEvent.Completion] = completion,
    };

    private static Dictionary<EntryType, string> Types(
        string earned, string capped, string reversed, string adjusted, string overpaid, string approved, string disbursed, string failed, string restored) => new()
    {
        [EntryType.Earned] = earned, [EntryType.Capped] = capped, [EntryType.Reversed] = reversed, [EntryType.Adjusted] = adjusted,
        [EntryType.Overpaid] = overpaid, [EntryType.Approved] = approved, [EntryType.Disbursed] = disbursed, [EntryType.Failed] = failed, [EntryType.Restored] = restored,
    };
}
