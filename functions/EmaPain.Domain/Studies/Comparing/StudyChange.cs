namespace EmaPain.Domain.Studies.Comparing;

/// <summary>One difference between two versions of a study file.</summary>
/// <param name="Area">What it touches.</param>
/// <param name="Place">Where, as a JSON pointer that names members of lists by their ids: <c>/occasions/week-{week}/windowHours</c>.</param>
/// <param name="Old">What stood there, as text or JSON; nothing where it is new.</param>
/// <param name="New">What stands there now; nothing where it was taken away.</param>
public sealed record StudyChange(StudyArea Area, string Place, string? Old, string? New);
