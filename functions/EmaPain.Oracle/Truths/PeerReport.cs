namespace EmaPain.Oracle.Truths;

/// <summary>What a peer coach tells of a person, by text or through staff.</summary>
/// <param name="At">When.</param>
/// <param name="Patient">About whom.</param>
/// <param name="IsConcern">A concern, or else a contact.</param>
public sealed record PeerReport(DateTimeOffset At, string Patient, bool IsConcern)
{
    public static IEnumerable<PeerReport> Of(PersonTruth coach) =>
    [
        .. from text in coach.OwnTexts
           where text.Meaning is Meaning.PeerContact or Meaning.PeerConcern
           from patient in text.About
           select new PeerReport(text.At, patient, text.Meaning == Meaning.PeerConcern),
        .. from note in coach.Notes
           where note.Event == StaffEvent.PeerContacted
           select new PeerReport(note.At, note.Patient!, false),
    ];
}
