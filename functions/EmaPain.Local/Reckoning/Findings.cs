namespace EmaPain.Local.Reckoning;

/// <summary>Where truth and system differ, case by case.</summary>
/// <param name="RepliesLost">Answers that are missing, on a wrong occasion, with a wrong value or a wrong flag.</param>
/// <param name="TextsDoubled">Texts that reached a phone more often than their cause asks for.</param>
/// <param name="CentsOff">The sum of all absolute differences by participant, rule and cause.</param>
/// <param name="CentsCases">The cases behind it.</param>
/// <param name="AlertsMissed">Alerts that were not raised or not mailed.</param>
/// <param name="AlertsFalse">Alerts and mails that nothing asks for.</param>
/// <param name="Notes">Differences that none of the five counts covers, such as a text that did not come; they fail a trial all the same.</param>
public sealed record Findings(
    IReadOnlyList<string> RepliesLost,
    IReadOnlyList<string> TextsDoubled,
    int CentsOff,
    IReadOnlyList<string> CentsCases,
    IReadOnlyList<string> AlertsMissed,
    IReadOnlyList<string> AlertsFalse,
    IReadOnlyList<string> Notes)
{
    public bool IsClean => CentsOff == 0 && RepliesLost.Count + TextsDoubled.Count + AlertsMissed.Count + AlertsFalse.Count + Notes.Count == 0;
}
