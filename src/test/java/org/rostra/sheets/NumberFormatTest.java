package org.rostra.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostra.sheets.grid.NumberFormat;

class NumberFormatTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"0|General|202401010001|202401010001",
            "0|General|4.30102199001011E+17|430102199001011000", "0|General|13800138000.0|13800138000",
            "0|General|123456789012345678|123456789012345678", "0|General|0.30000000000000004|0.3",
            "0|General|1E-7|0.0000001", "0|General|-0|0", "0|General|1e999999999|1e999999999", "0|General|abc|abc",
            "164|000000|123|000123", "2|0.00|1.005|1.01", "4|#,##0.00|12345.5|12345.5", "10|0.00%|0.125|12.5%",
            "14||44927|2023-01-01", "22||44927.5|2023-01-01T12:00:00", "31||44927|2023-01-01",
            "165|yyyy\"年\"m\"月\"d\"日\"|44927|2023-01-01", "166|yyyy/m/d h:mm;@|44927.25|2023-01-01T06:00:00",
            "167|[$-804]yyyy\"年\"m\"月\";@|44927|2023-01-01", "168|[h]:mm|1.5|36:00:00", "20||0.5|12:00:00",
            "169|\"hello\"0|7|7", "14||99999999|99999999", "14||-1|-1"})
    void showsNumbersAsPeopleSeeThem(int id, String code, String written, String shown) {
        assertThat(NumberFormat.of(id, code).show(written, false).raw()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0,false,1900-01-00", "1,false,1900-01-01", "0,true,1904-01-01", "43465,true,2023-01-01"})
    void countsDaysFromEitherStart(double serial, boolean since1904, String day) {
        String shown = NumberFormat.of(14, null).show(serial, since1904).raw();
        assertThat(shown).isEqualTo(day.endsWith("-00") ? "1899-12-31" : day);
    }
}
