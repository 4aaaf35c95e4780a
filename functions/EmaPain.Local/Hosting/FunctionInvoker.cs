using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EmaPain.Local.Hosting;

/// <summary>Runs one invocation as the worker does: an object of the function's class from a scope of its own, and bound arguments.</summary>
internal sealed class FunctionInvoker(OperationCounts counts, WorkInProgress work, ILogger<FunctionInvoker> log)
{
    /// <summary>Returns what the function returned; rethrows what it threw, after a log line and a count.</summary>
    /// <param name="function">What to run.</param>
    /// <param name="scope">Where its object comes from.</param>
    /// <param name="argument">What each parameter gets.</param>
    /// <param name="told">The function's own token: that it gave up when it was told to is no news.</param>
    public async Task<object?> InvokeAsync(FunctionMethod function, IServiceProvider scope, Func<ParameterInfo, object?> argument, CancellationToken told)
    {
        work.Begin();
        counts.Begin(function.Name);
        try
        {
            var arguments = Array.ConvertAll(function.Method.GetParameters(), parameter => argument(parameter));
            var target = function.Method.IsStatic ? null : ActivatorUtilities.GetServiceOrCreateInstance(scope, function.Method.DeclaringType!);
            var returned = function.Method.Invoke(target, BindingFlags.DoNotWrapExceptions, binder: null, arguments, culture: null);
            return await ResultAsync(returned);
        }
        catch (Exception e)
        {
            counts.Fail();
            if (!(e is OperationCanceledException && told.IsCancellationRequested))
            {
                log.LogError(e, "Function {Function} failed", function.Name);
            }

            throw;
        }
        finally
        {
            work.End();
        }
    }

    private static async Task<object?> ResultAsync(object? returned)
    {
        if (returned is not Task task)
        {
            return returned;
        }

        await task;
        return returned.GetType().GetProperty("Result") is { } result && result.PropertyType.Name != "VoidTaskResult" ? result.GetValue(returned) : null;
    }
}
