using EmaPain.Azure.Studies;
using Microsoft.Extensions.Options;

namespace EmaPain.Azure.Options;

/// <summary>Stops the start on a study file with mistakes, before any participant's text meets it.</summary>
internal sealed class StudyFilesValidator : IValidateOptions<EmaPainOptions>
{
    public ValidateOptionsResult Validate(string? name, EmaPainOptions options)
    {
        if (!Directory.Exists(options.StudiesFolder))
        {
            return ValidateOptionsResult.Skip; // The setting itself is wrong, and said to be.
        }

        try
        {
            PublishedStudies.Read(options.StudiesFolder);
            return ValidateOptionsResult.Success;
        }
        catch (InvalidOperationException mistakes)
        {
            return ValidateOptionsResult.Fail(mistakes.Message);
        }
    }
}
