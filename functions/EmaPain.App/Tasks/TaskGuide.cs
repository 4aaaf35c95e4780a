using NodaTime;

namespace EmaPain.App.Tasks;

/// <summary>How a kind of task is told to people. Nothing of it may tell of health: it stands in mails beside a participant's id.</summary>
/// <param name="Within">How soon it is to be done.</param>
/// <param name="What">What to do, in a sentence or two; fillings as in <see cref="Remedy"/>.</param>
/// <param name="Remedy">
/// The command that helps; <c>{study}</c>, <c>{site}</c>, <c>{participant}</c> and <c>{task}</c> are filled in, <c>{cause}</c>, and
/// <c>{owner}</c>, the cause's first word. Words in capitals are for the reader to fill in.
/// </param>
public sealed record TaskGuide(Duration Within, string What, string Remedy);
