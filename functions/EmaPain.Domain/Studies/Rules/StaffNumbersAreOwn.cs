using System.Text.RegularExpressions;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Staff are texted from a number of their own, so that no text of a participant's line tells of an alert; a ladder that texts needs one at every site.</summary>
public sealed partial class StaffNumbersAreOwn : IStudyRule
{
    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        var texts = study.Alerts.Levels.SelectMany(level => level.Steps).Any(step => step.Channel == AlertChannel.MailAndText);
        foreach (var (place, site) in study.Sites.Index())
        {
            var pointer = JsonPointer.To("sites", place, "staffNumber");
            if (site.StaffNumber is not { } number)
            {
                if (texts)
                {
                    yield return StudyIssue.Error(pointer, "A step of a ladder texts staff; write the number that they are texted from, another than \"senderNumber\".");
                }
            }
            else if (!E164().IsMatch(number))
            {
                yield return StudyIssue.Error(pointer, "This is no E.164 number; write + and 8 to 15 digits without spaces, such as \"+18335550143\".");
            }
            else if (study.Sites.FirstOrDefault(other => other.SenderNumber == number) is { } other)
            {
                yield return StudyIssue.Error(pointer, $"Participants of site {other.Id} are texted from this number; staff need another one.");
            }
        }
    }

    [GeneratedRegex(@"\A\+[1-9][0-9]{7,14}\z")]
    private static partial Regex E164();
}
