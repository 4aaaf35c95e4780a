namespace EmaPain.Domain.Studies.Comparing;

/// <summary>Which area a place of a study file belongs to.</summary>
internal static class StudyAreas
{
    private static readonly string[] Hours = ["windowHours", "lateHours", "remindAfterHours", "remindAgainAfterHours", "callAfterHours", "catchUp", "answerWithinHours"];

    public static StudyArea Of(string place)
    {
        var steps = place.Split('/');
        return steps[1] switch
        {
            "texts" => StudyArea.Texts,
            "roles" when steps.Contains("crisis") => StudyArea.Texts,
            "scales" => StudyArea.Scales,
            "instruments" => StudyArea.Instruments,
            "occasions" when Hours.Contains(steps[^1]) => StudyArea.Windows,
            "occasions" or "choices" or "textingHours" => StudyArea.Schedule,
            "compensation" => StudyArea.Compensation,
            "alerts" or "adverseEvents" => StudyArea.Alerts,
            "sites" or "roles" or "arms" or "peers" => StudyArea.People,
            _ => StudyArea.Study,
        };
    }
}
