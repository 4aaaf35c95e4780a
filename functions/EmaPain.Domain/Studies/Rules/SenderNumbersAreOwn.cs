using System.Text.RegularExpressions;
using EmaPain.Domain.Studies.Reading;

namespace EmaPain.Domain.Studies.Rules;

/// <summary>Sender numbers are E.164 and belong to one site each; every site has a number for people to call.</summary>
public sealed partial class SenderNumbersAreOwn : IStudyRule
{
    private const int LeastDigits = 7;

    public IEnumerable<StudyIssue> Check(StudyDefinition study)
    {
        for (var place = 0; place < study.Sites.Count; place++)
        {
            var site = study.Sites[place];
            if (!E164().IsMatch(site.SenderNumber))
            {
                yield return StudyIssue.Error(JsonPointer.To("sites", place, "senderNumber"), "This is no E.164 number; write + and 8 to 15 digits without spaces, such as \"+18335550142\".");
            }
            else if (study.Sites.Take(place).FirstOrDefault(other => other.SenderNumber == site.SenderNumber) is { } other)
            {
                yield return StudyIssue.Error(JsonPointer.To("sites", place, "senderNumber"), $"Site {other.Id} texts from this number already; a reply could not be told apart, use another number.");
            }

            if (site.ContactPhone.Count(char.IsAsciiDigit) < LeastDigits)
            {
                yield return StudyIssue.Error(JsonPointer.To("sites", place, "contactPhone"), $"This is no phone number; write one of at least {LeastDigits} digits, as people dial it.");
            }
        }
    }

    [GeneratedRegex(@"\A\+[1-9][0-9]{7,14}\z")]
    private static partial Regex E164();
}
