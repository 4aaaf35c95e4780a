namespace EmaPain.Cli.Participants;

/// <summary>A participant whom nobody knows any more.</summary>
/// <param name="Study">The study.</param>
/// <param name="Participant">The pseudonym.</param>
/// <param name="AnswersKept">Whether answers, payments and alerts stay under it; of a mere enrolment nothing does.</param>
internal sealed record ErasedParticipant(string Study, string Participant, bool AnswersKept);
